"""`callsheet show`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import typer

from .clients import chosen_clients
from .flags import Config, Folder, RequiredSpec, about, with_flags
from .terminal import say


@with_flags(about("operations", "description"))
def show(
    spec: RequiredSpec,
    output: Folder = None,
    config: Config = None,
    stage: Annotated[
        Literal["api", "package"] | None, typer.Option("--stage", help="Print a stage as JSON.")
    ] = None,
    *,
    given: Mapping[str, Any],
) -> None:
    """Show a description at a glance.

    With --stage, what a template can see of it.
    """
    from .. import pipeline
    from . import stages
    from .overview import overview

    (options,) = chosen_clients(spec, output, config, given)
    planned = pipeline.plan(options)
    if stage is None:
        say(*overview(planned))
    else:
        print(stages.as_json(planned.api if stage == "api" else planned.package))
