"""`callsheet mend`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import OptionsError
from .clients import chosen_clients
from .command import command
from .flags import FILE, about, config, with_flags
from .terminal import DONE, REFUSED, complain

if TYPE_CHECKING:
    from ..configuration.options import Options
    from ..mending.changes import Mended
    from ..mending.sightings import Sighting


@command("mend")
@click.argument("source", metavar="DRIFTS|SPEC", type=click.Path())
@click.option("--examples", is_flag=True, help="Read the documented examples of SPEC.")
@click.option(
    "--spec",
    metavar="SPEC",
    type=click.Path(),
    help="Use this description; by default that of the configuration.",
)
@click.option("--output", "-o", metavar="FILE", type=FILE, help="Write the overlay to this file.")
@config
@with_flags(about("description"))
def mend(
    source: str,
    examples: bool,
    spec: str | None,
    output: Path | None,
    config: Path | None,
    *,
    given: Mapping[str, Any],
) -> int:
    """Write an overlay that makes a description accept the responses that were seen.

    Read the drifts from the file of a Recorder or, with --examples, from the examples of SPEC.
    Review the overlay, commit it, and name it in `overlays`. Exit 1 if an overlay cannot mend every drift.
    """
    from .. import pipeline
    from ..mending.changes import mended
    from ..mending.overlay_text import overlay_text

    if output is not None and output.exists():
        raise OptionsError(f"{output} exists; name another file, or remove it")
    if examples and spec is not None:
        raise OptionsError("--examples reads the SPEC argument; --spec is for files of drifts")
    clients = chosen_clients(source if examples else spec, None, config, given)
    if len(clients) > 1:
        raise OptionsError("the configuration has several clients; name the description with --spec")
    sightings = _from_examples(clients[0]) if examples else _from_drifts(Path(source))
    result = mended(pipeline.described(clients[0]), sightings)
    if result.changes:
        _write(overlay_text(result), output)
    complain(*_summary(result))
    return REFUSED if result.unmended else DONE


def _from_examples(options: Options) -> tuple[Sighting, ...]:
    from ..mending.examples import examined

    examination = examined(options)
    complain(f"{examination.examples} examples, {examination.drifting} of which do not fit")
    return examination.sightings


def _from_drifts(path: Path) -> tuple[Sighting, ...]:
    from ..mending.sightings import read_recorded

    recorded = read_recorded(path)
    if recorded.unreadable:
        complain(f"{path}: {recorded.unreadable} lines are not drifts and were skipped")
    return recorded.sightings


def _write(text: str, output: Path | None) -> None:
    if output is None:
        print(text, end="")
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OptionsError(f"{output}: cannot be written: {error.strerror}") from error


def _summary(result: Mended) -> list[str]:
    from ..document.text.printable import printable

    lines = [
        printable(f"not mended: {seen.call} {seen.place}: {seen.reason}: {drift.why}")
        for drift in result.unmended
        for seen in [drift.sighting]
    ]
    counts = f"schemas changed: {len(result.changes)}, drifts not mended: {len(lines)}"
    return [*lines, f"{counts}, drifts that fit already: {len(result.already)}"]
