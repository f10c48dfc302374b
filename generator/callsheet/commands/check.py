"""`callsheet check`."""

from __future__ import annotations

import typer

from .clients import chosen_clients
from .flags import Config, Folder, Spec
from .terminal import DONE, REFUSED, say


def check(spec: Spec = None, output: Folder = None, config: Config = None) -> None:
    """Say whether clients are fresh.

    Exit 1 if one is not what its description gives.
    """
    from .. import freshness

    stale = 0
    for options in chosen_clients(spec, output, config, {}):
        reasons = freshness.check(options)
        stale += bool(reasons)
        say(f"{options.output}: {'stale' if reasons else 'fresh'}")
        say(*(f"  {reason}" for reason in reasons))
    raise typer.Exit(REFUSED if stale else DONE)
