"""`callsheet show`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import click
from msgspec import Struct
from msgspec.structs import asdict

from ..document.references.pointer import Pointer
from .clients import chosen_clients
from .command import command
from .flags import about, config, output, required_spec, with_flags
from .terminal import say


@command("show")
@required_spec
@output
@config
@click.option("--stage", type=click.Choice(["api", "package"]), help="Print this stage as JSON.")
@with_flags(about("operations", "description"))
def show(
    spec: str,
    output: Path | None,
    config: Path | None,
    stage: Literal["api", "package"] | None,
    *,
    given: Mapping[str, Any],
) -> None:
    """Show the operations, servers and credentials of a description.

    With --stage package, print the view of templates.
    """
    from .. import pipeline
    from .overview import overview

    (options,) = chosen_clients(spec, output, config, given)
    planned = pipeline.plan(options)
    if stage is None:
        say(*overview(planned))
    else:
        print(as_json(planned.api if stage == "api" else planned.package))


def as_json(value: object) -> str:
    """A stage as JSON, for authors of templates and for reports of bugs."""
    import json

    return json.dumps(_plain(value), indent=2)


def _plain(value: Any) -> Any:
    if isinstance(value, Pointer):
        return str(value)
    if isinstance(value, Struct):
        named = {name: _plain(item) for name, item in asdict(value).items()}
        return {"class": type(value).__name__, **named}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    return value
