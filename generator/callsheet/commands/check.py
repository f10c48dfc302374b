"""`callsheet check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..configuration.options import Options
from .clients import chosen_clients
from .command import command
from .flags import config, output, spec
from .terminal import DONE, REFUSED, say, tell


@command("check")
@spec
@output
@config
def check(spec: str | None, output: Path | None, config: Path | None) -> int:
    """Say whether clients are fresh.

    Exit 1 if one is not what its description gives.
    """
    stale = 0
    for folder, reasons in _checked(chosen_clients(spec, output, config, {})):
        stale += bool(reasons)
        (say if reasons else tell)(f"{folder}: {'stale' if reasons else 'fresh'}")
        say(*(f"  {reason}" for reason in reasons))
    return REFUSED if stale else DONE


def _checked(clients: Iterable[Options]) -> Iterator[tuple[Path | None, tuple[str, ...]]]:
    """Every package, those that clients share among them, with what is not as it should be."""
    from .. import freshness

    seen: set[Path] = set()
    for options in clients:
        if options.shared is not None and options.shared not in seen:
            seen.add(options.shared)
            yield options.shared, freshness.check_shared(options)
        yield options.output, freshness.check(options)


COMMAND = check
