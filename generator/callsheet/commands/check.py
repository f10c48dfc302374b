"""`callsheet check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import click
from msgspec import Struct

from ..configuration.options import Options
from .clients import chosen_clients
from .command import command
from .flags import config, output, spec
from .stopwatch import plural, started
from .terminal import DONE, REFUSED, say, tell

Style: TypeAlias = Literal["text", "json", "markdown", "github"]


class _Checked(Struct, frozen=True, kw_only=True):
    """A package, and the reasons why it is stale; none if it is fresh."""

    folder: Path
    reasons: tuple[str, ...]


@command("check")
@spec
@output
@config
@click.option(
    "--format",
    "style",
    type=click.Choice(get_args(Style)),
    default="text",
    help="Print for people, programs, reviews, or as annotations of GitHub Actions.",
)
def check(spec: str | None, output: Path | None, config: Path | None, style: Style) -> int:
    """Check whether clients are fresh.

    Exit 1 if a client is not what `callsheet generate` would write.
    """
    watch = started()
    results = _checked(chosen_clients(spec, output, config, {}))
    checked = tuple(map(_shown, results) if style == "text" else results)
    stale = sum(bool(package.reasons) for package in checked)
    if style != "text":
        say(*_lines(checked, style))
    elif len(checked) > 1:
        tell(f"{plural(len(checked), 'package')}, {stale or 'none'} stale, in {watch.total()}")
    return REFUSED if stale else DONE


def _checked(clients: Iterable[Options]) -> Iterator[_Checked]:
    """Every package, those that clients share among them."""
    from .. import freshness

    seen: set[Path] = set()
    for options in clients:
        if options.shared is not None and options.shared not in seen:
            seen.add(options.shared)
            yield _Checked(folder=options.shared, reasons=freshness.check_shared(options))
        yield _Checked(folder=options.required_output, reasons=freshness.check(options))


def _shown(package: _Checked) -> _Checked:
    """Check one package, and print the result at once."""
    if package.reasons:
        say(f"{package.folder}: stale", *(f"  {reason}" for reason in package.reasons))
    else:
        tell(f"{package.folder}: fresh")
    return package


def _lines(checked: tuple[_Checked, ...], style: Style) -> Iterator[str]:
    match style:
        case "github":
            return (line for package in checked for line in _annotations(package))
        case "markdown":
            return _table(checked)
        case _:
            return iter(_as_json(checked).splitlines())


def _annotations(package: _Checked) -> Iterator[str]:
    """Workflow commands of GitHub Actions: one for each reason and each file that it is about."""
    from ..validation.report import workflow_command

    folder = package.folder.as_posix()
    lock = package.folder / "callsheet.lock"
    for reason in package.reasons:
        for file in _files(reason) or ((lock.as_posix(),) if lock.is_file() else ("",)):
            yield workflow_command(
                "error", f"{folder} is stale: {reason}", file=file, title="callsheet check"
            )


def _table(checked: tuple[_Checked, ...]) -> Iterator[str]:
    from ..comparison.render_text import code as backquoted, escaped

    yield from ("| package | | reasons |", "| --- | --- | --- |")
    for package in checked:
        reasons = "<br>".join(escaped(reason).replace("|", "\\|") for reason in package.reasons)
        state = "stale" if package.reasons else "fresh"
        yield f"| {backquoted(package.folder.as_posix())} | {state} | {reasons} |"


def _as_json(checked: tuple[_Checked, ...]) -> str:
    import json

    packages = [
        {
            "package": package.folder.as_posix(),
            "fresh": not package.reasons,
            "reasons": [{"message": reason, "files": _files(reason)} for reason in package.reasons],
        }
        for package in checked
    ]
    return json.dumps({"format": 1, "packages": packages}, indent=2)


def _files(reason: str) -> tuple[str, ...]:
    return getattr(reason, "files", ())
