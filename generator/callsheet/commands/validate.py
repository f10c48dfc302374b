"""`callsheet validate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import typer

from .clients import chosen_clients
from .flags import Config, RequiredSpec, about, with_flags
from .terminal import DONE, REFUSED, say

Style = Literal["text", "json", "sarif", "github"]


@with_flags(about("description"))
def validate(
    spec: RequiredSpec,
    config: Config = None,
    style: Annotated[Style, typer.Option("--format", help="For people, programs, or CI.")] = "text",
    *,
    given: Mapping[str, Any],
) -> None:
    """Say what is wrong with a description.

    All problems at once, by place; exit 1 if no client can be made of it.
    """
    from .. import pipeline
    from ..errors import Severity
    from ..validation.report import report

    (options,) = chosen_clients(spec, None, config, given)
    problems = pipeline.validate(options)
    say(*(report(problems, None, style) or f"{spec}: no problems").splitlines())
    raise typer.Exit(REFUSED if any(problem.severity is Severity.ERROR for problem in problems) else DONE)
