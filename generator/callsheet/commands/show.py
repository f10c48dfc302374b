"""`callsheet show`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from .clients import chosen_clients
from .flags import (
    Config,
    Exclude,
    Folder,
    Header,
    Include,
    Overlay,
    PrivateNetwork,
    RefRoot,
    RemoteRefs,
    RequiredSpec,
    given_values,
)
from .terminal import say


def show(
    spec: RequiredSpec,
    output: Folder = None,
    config: Config = None,
    stage: Annotated[
        Literal["api", "package"] | None, typer.Option("--stage", help="Print a stage as JSON.")
    ] = None,
    include: Include = None,
    exclude: Exclude = None,
    overlay: Overlay = None,
    header: Header = None,
    ref_root: RefRoot = None,
    allow_remote_refs: RemoteRefs = None,
    allow_private_network: PrivateNetwork = None,
) -> None:
    """Show a description at a glance.

    With --stage, what a template can see of it.
    """
    from .. import pipeline, stages
    from ..overview import overview

    given = given_values(
        include=include, exclude=exclude, overlays=overlay, headers=header, ref_root=ref_root,
        allow_remote_refs=allow_remote_refs, allow_private_network=allow_private_network,
    )  # fmt: skip
    (options,) = chosen_clients(spec, output, config, given)
    planned = pipeline.plan(options)
    if stage is None:
        say(*overview(planned))
    else:
        print(stages.as_json(planned.api if stage == "api" else planned.package))
