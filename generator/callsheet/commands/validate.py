"""`callsheet validate`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

import click

from .clients import chosen_clients
from .command import command
from .flags import about, config, required_spec, with_flags
from .stopwatch import plural, started
from .terminal import DONE, REFUSED, say, tell

Style = Literal["text", "json", "sarif", "github"]


@command("validate")
@required_spec
@config
@click.option(
    "--format",
    "style",
    type=click.Choice(get_args(Style)),
    default="text",
    help="Print for people, programs, or CI.",
)
@with_flags(about("description"))
def validate(spec: str, config: Path | None, style: Style, *, given: Mapping[str, Any]) -> int:
    """List the problems of a description.

    List all problems at once, in the order of the text. Exit 1 if no client can be generated.
    """
    from .. import pipeline
    from ..errors import Severity
    from ..validation.report import report

    watch = started()
    (options,) = chosen_clients(spec, None, config, given)
    problems = pipeline.validate(options)
    say(*(report(problems, None, style) or f"{spec}: no problems").splitlines())
    counts = Counter(problem.severity for problem in problems)
    if problems and style == "text":
        kinds = ", ".join(plural(counts[kind], kind) for kind in Severity if counts[kind])
        tell(f"{kinds} in {watch.total()}")
    return REFUSED if counts[Severity.ERROR] else DONE
