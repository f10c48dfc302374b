"""`callsheet show`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import click

from .clients import chosen_clients
from .command import command
from .flags import about, config, output, required_spec, with_flags
from .terminal import say


@command("show")
@required_spec
@output
@config
@click.option("--stage", type=click.Choice(["api", "package"]), help="Print a stage as JSON.")
@with_flags(about("operations", "description"))
def show(
    spec: str,
    output: Path | None,
    config: Path | None,
    stage: Literal["api", "package"] | None,
    *,
    given: Mapping[str, Any],
) -> None:
    """Show a description at a glance.

    With --stage, print what a template can see.
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


COMMAND = show
