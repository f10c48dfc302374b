"""`callsheet watch`."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from ..configuration.options import Options
from ..errors import CallsheetError, OptionsError
from .clients import chosen_clients, chosen_file
from .command import command
from .failures import failure
from .flags import config, output, spec
from .generate import counted
from .terminal import complain, say

if TYPE_CHECKING:
    from .watching import Regenerated, Watched

SHOWN_CHANGES = 10

LOOKS_READY_AFTER = 200
"""Milliseconds without an event, after which the library is known to be listening."""


@command("watch")
@spec
@output
@config
def watch(spec: str | None, output: Path | None, config: Path | None) -> None:
    """Generate clients again when something changes.

    The description, overlays, templates, or the configuration. Ctrl-C ends it.
    """
    wakeups = _library()
    file = chosen_file(config)
    session = _Session(read=lambda: chosen_clients(spec, output, config, {}), file=file)
    with suppress(KeyboardInterrupt):
        session.begin()
        say(
            f"watching {', '.join(str(client.required_output) for client in session.clients)}; Ctrl-C ends it"
        )
        while True:
            folders = session.folders()
            for _ in _wakings(wakeups, folders, session.concerns):
                session.wake()
                if session.folders() != folders:
                    break
    say("no longer watching")


def _library() -> Callable[..., Iterator[set[Any]]]:
    try:
        from watchfiles import watch as wakeups
    except ImportError:
        raise OptionsError("watch needs the library watchfiles: pip install 'callsheet[watch]'") from None
    return wakeups


def _wakings(
    wakeups: Callable[..., Iterator[set[Any]]], folders: frozenset[Path], concerns: Callable[[Path], bool]
) -> Iterator[None]:
    """Yields once at the start, since files may have changed before it listened, then for each change."""
    listening = False
    for changed in wakeups(
        *folders,
        watch_filter=lambda _, path: concerns(Path(path)),
        recursive=False,
        rust_timeout=LOOKS_READY_AFTER,
        yield_on_timeout=True,
    ):
        if changed or not listening:
            yield
        listening = True


class _Session(Struct, kw_only=True):
    """The watched clients, and what was tried: only a change is a reason to try again."""

    read: Callable[[], tuple[Options, ...]]
    file: Path | None
    """The configuration."""
    clients: tuple[Options, ...] = ()
    places: tuple[Watched, ...] = ()
    tried: dict[Path, object] = field(default_factory=dict)
    failed: set[Path] = field(default_factory=set)
    configured: object = None

    def begin(self) -> None:
        self.clients = self.read()
        self.configured = self._stamp()
        self._look()

    def folders(self) -> frozenset[Path]:
        configuration = frozenset() if self.file is None else frozenset({self.file.absolute().parent})
        return configuration.union(*(places.folders for places in self.places))

    def concerns(self, path: Path) -> bool:
        configuration = self.file is not None and path == self.file.absolute()
        return configuration or any(places.concerns(path) for places in self.places)

    def wake(self) -> None:
        """Generates what has changed since it was tried last."""
        self._read_again()
        for options in self.clients:
            if self._is_due(options):
                self._regenerate(options)
        self._look()
        gc.collect()  # it goes on, unlike all other commands

    def _regenerate(self, options: Options) -> None:
        from .watching import regenerate

        folder = options.required_output
        try:
            say(*_told(regenerate(options)))
            self.failed.discard(folder)
        except CallsheetError as error:
            self.failed.add(folder)
            complain(f"{folder}: not generated", *failure(error)[1])

    def _read_again(self) -> None:
        stamp = self._stamp()
        if self.configured != stamp:
            self.configured = stamp
            try:
                self.clients = self.read()
            except CallsheetError as error:
                complain(*failure(error)[1])

    def _is_due(self, options: Options) -> bool:
        from .watching import fingerprint, is_stale

        folder, fingerprint_ = options.required_output, fingerprint(options)
        known, self.tried[folder] = self.tried.get(folder), fingerprint_
        if known == fingerprint_:
            return False
        stale = is_stale(options)
        if not stale and folder in self.failed:
            self.failed.discard(folder)
            say(f"{folder}: as generated again")
        return stale

    def _look(self) -> None:
        from .watching import watched

        self.places = tuple(map(watched, self.clients))

    def _stamp(self) -> object:
        from .watching import stamp

        return None if self.file is None else stamp(self.file)


def _told(result: Regenerated) -> Iterator[str]:
    """The first few changes; `callsheet changes` shows all."""
    from ..comparison.render_text import headline

    done = result.written.files
    line = f"{done.folder}: {counted(done)}"
    if result.changes is None:
        yield line
        return
    yield f"{line}; {headline(result.changes)}"
    changes = result.changes.changes
    for change in changes[:SHOWN_CHANGES]:
        yield f"  {change.impact:8}  {change.symbol}: {change.message}"
    if len(changes) > SHOWN_CHANGES:
        yield f"  and {len(changes) - SHOWN_CHANGES} more"
