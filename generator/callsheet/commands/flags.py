"""Flags that several commands have, and what they say of `Options`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .. import options as words
from ..errors import OptionsError

if TYPE_CHECKING:
    from ..codes import ProblemCode

Spec = Annotated[str | None, typer.Argument(metavar="SPEC", help="File, https URL, or - for stdin.")]
RequiredSpec = Annotated[str, typer.Argument(metavar="SPEC", help="File, https URL, or - for stdin.")]
Folder = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="The package's folder; its last part is the name."),
]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="A configuration file.")]
Header = Annotated[
    list[str] | None,
    typer.Option("--header", metavar="NAME: VALUE", help="Sent when fetching the description."),
]
RefRoot = Annotated[
    Path | None, typer.Option("--ref-root", metavar="DIR", help="The folder that references may not leave.")
]
RemoteRefs = Annotated[
    list[str] | None,
    typer.Option("--allow-remote-refs", metavar="ORIGIN", help="Follow references to this origin."),
]
PrivateNetwork = Annotated[
    bool | None, typer.Option("--allow-private-network", help="Let URLs lead to this machine or network.")
]
Overlay = Annotated[
    list[str] | None, typer.Option("--overlay", metavar="FILE", help="An OpenAPI Overlay to apply first.")
]
Strict = Annotated[
    list[str] | None,
    typer.Option("--strict", metavar="[CODE]", help="Warnings are errors: all, or those of a code."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Do not remember the verdict of validation.")]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="KIND:PATTERN", help="Only these: tag:, path:, operation:, method:."),
]
Exclude = Annotated[
    list[str] | None, typer.Option("--exclude", metavar="KIND:PATTERN", help="All but these.")
]
Http = Annotated[words.Http | None, typer.Option("--http", help="The library that sends.")]
Enums = Annotated[words.Enums | None, typer.Option("--enums", help="Open enum classes, or Literal types.")]
Datetimes = Annotated[
    words.Datetimes | None,
    typer.Option("--datetimes", help="What date-times without an offset from UTC mean."),
]
Testing = Annotated[
    bool | None, typer.Option("--testing/--no-testing", help="Fakes for the tests of callers, or none.")
]
Changelog = Annotated[bool | None, typer.Option("--changelog", help="Keep a CHANGELOG.md in the package.")]
Templates = Annotated[
    Path | None,
    typer.Option("--templates", metavar="DIR", help="Templates that replace ours. They are code."),
]


def given_values(**flags: Any) -> dict[str, Any]:
    """The flags that were given, as values of `Options`."""
    parsers: dict[str, Callable[[str], Any]] = {
        "include": words.parse_selector,
        "exclude": words.parse_selector,
        "headers": words.parse_header,
        "strict": _code,
    }
    values: dict[str, Any] = {}
    for name, value in flags.items():
        if isinstance(value, list) and value:
            values[name] = tuple(map(parsers.get(name, str), value))
        elif value is not None and not isinstance(value, list):
            values[name] = value
    return values


def _code(text: str) -> str:
    if text != "all":
        problem_code(text, "--strict: ")
    return text


def problem_code(text: str, where: str = "") -> ProblemCode:
    """The row of a problem code; raises `OptionsError` for one that does not exist."""
    from ..codes import CODES
    from ..configuration_values import suggestion

    if text not in CODES:
        raise OptionsError(f'{where}"{text}" is not a problem code' + suggestion(text, sorted(CODES)))
    return CODES[text]
