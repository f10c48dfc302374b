"""`callsheet validate`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from .clients import chosen_clients
from .flags import (
    Config,
    Header,
    NoCache,
    Overlay,
    PrivateNetwork,
    RefRoot,
    RemoteRefs,
    RequiredSpec,
    Strict,
    given_values,
)
from .terminal import DONE, REFUSED, say

Style = Literal["text", "json", "sarif", "github"]


def validate(
    spec: RequiredSpec,
    config: Config = None,
    style: Annotated[Style, typer.Option("--format", help="For people, programs, or CI.")] = "text",
    strict: Strict = None,
    overlay: Overlay = None,
    header: Header = None,
    ref_root: RefRoot = None,
    allow_remote_refs: RemoteRefs = None,
    allow_private_network: PrivateNetwork = None,
    no_cache: NoCache = False,
) -> None:
    """Say what is wrong with a description.

    All problems at once, by place; exit 1 if no client can be made of it.
    """
    from .. import pipeline
    from ..document.report import report
    from ..errors import Severity

    given = given_values(
        strict=strict, overlays=overlay, headers=header, ref_root=ref_root,
        allow_remote_refs=allow_remote_refs, allow_private_network=allow_private_network,
        cache=False if no_cache else None,
    )  # fmt: skip
    (options,) = chosen_clients(spec, None, config, given)
    problems = pipeline.validate(options)
    say(*(report(problems, None, style) or f"{spec}: no problems").splitlines())
    raise typer.Exit(REFUSED if any(problem.severity is Severity.ERROR for problem in problems) else DONE)
