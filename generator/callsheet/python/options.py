"""Wishes: options as the planner of the Python side takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..configuration.options import Options
from ..configuration.rules import Format
from ..errors import OptionsError
from .code.annotations import DATETIMES, Annotation
from .code.code import Code, Text, symbol
from .code.layout import Bracket, code, flat
from .declarations.shared_models import Shared
from .naming.names import is_name, value_name, words
from .plan import Wishes

_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", re.ASCII)


def wishes_of(options: Options, kept: Mapping[str, str], shared: Shared | None = None) -> Wishes:
    """`kept` are the names of the lock; `shared` is what the package takes from one beside it."""
    return Wishes(
        name=import_name(options.output) if options.output else Code("client"),
        transport=code(options.http),
        renames=options.rename,
        environment=options.environment,
        kept=kept,
        formats=_formats(options),
        enums=options.enums,
        testing=options.testing,
        shared=shared,
        rules=options.rules,
        vars={name: _var(value) for name, value in options.template.vars.items()},
    )


def dotted_names(formats: Mapping[str, Format]) -> Iterator[str]:
    """Every name of the formats that models import."""
    for item in formats.values():
        yield from (name for name in (item.type, item.parse, item.dump) if "." in name)


def import_name(output: Path) -> Code:
    """The name of the package in a folder: its last part, which code that is generated may say."""
    name = output.resolve().name
    if not is_name(name):
        raise OptionsError(
            f"{name!r}, the last part of the output, cannot be the name of a package: "
            "that takes ASCII letters, digits and underscores, a letter first, and is no keyword; "
            f'did you mean "{value_name(words(name))}"?'
        )
    return Code(name)


def _var(value: Any) -> Any:
    """A value of the configuration, whose texts templates may print: they are the user's own."""
    match value:
        case str():
            return Text(value)
        case Mapping():
            return {name: _var(item) for name, item in value.items()}
        case tuple():
            return tuple(_var(item) for item in value)
        case _:
            return value


def _formats(options: Options) -> dict[str, Annotation]:
    """Formats by name, of which those of the configuration's table come before all others."""
    meant = DATETIMES.get(options.datetimes)
    formats = {} if meant is None else {"date-time": Annotation(meant)}
    return formats | {name: _annotation(name, item) for name, item in options.formats.items()}


def _annotation(name: str, wanted: Format) -> Annotation:
    """``Annotated[Slug, Format(Slug.parse, str)]``, and where its parts come from."""
    type_, parse, dump = (_part(name, dotted) for dotted in (wanted.type, wanted.parse, wanted.dump))
    meaning = Bracket(symbol("_runtime", "Format") + code("("), (parse, dump), code(")"))
    whole = Bracket(symbol("typing", "Annotated") + code("["), (type_, meaning), code("]"))
    return Annotation(flat(whole))


def _part(format_name: str, dotted: str) -> Code:
    """A dotted name as code; what is imported is the first word with a capital, from what stands before."""
    if not _DOTTED.fullmatch(dotted):
        raise OptionsError(f"formats.{format_name}: {dotted!a} is no dotted name")
    words = dotted.split(".")
    if len(words) == 1:
        return Code(dotted)
    first = next((at for at, word in enumerate(words) if word[0].isupper()), len(words) - 1)
    module, named, *inner = ".".join(words[:first]), *words[first:]
    if not module:
        raise OptionsError(f"formats.{format_name}: {dotted!a} does not say its module")
    return symbol(module, named) + code("".join(f".{word}" for word in inner))
