"""A document: plain data per file, its dialect, and where everything stands in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from ..configuration.limits import DEFAULT_LIMITS, Limits
from ..errors import Problem, ReadError, Spot
from .dialects.overlay import Overlaid, original_tokens
from .effort import Effort
from .references.part_words import part_words
from .references.pointer import Pointer
from .references.targets import References
from .text.files import File, Files
from .text.local import RefusalError, is_url
from .text.locate import Locator, locator
from .text.origins import redacted

VERSIONS = ("openapi", "swagger")
"""The keys that say which version a description is of."""


class Dialect(StrEnum):
    V2_0 = "2.0"
    V3_0 = "3.0"
    V3_1 = "3.1"
    V3_2 = "3.2"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOptions:
    """How a description is read and how strictly it is judged."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Sent when the description's own URL is fetched, to its origin only."""
    ref_root: Path | None = None
    """The folder that local references may not leave; None for the default (see `root_folder`)."""
    allow_remote_refs: tuple[str, ...] = ()
    """Origins (``https://example.com``) to which references may lead."""
    allow_private_network: bool = False
    limits: Limits = DEFAULT_LIMITS
    overlays: tuple[str, ...] = ()
    """OpenAPI Overlay documents, applied in this order before anything is judged."""
    cache: bool = True
    """Whether what the validator found is cached in the platform's cache folder."""
    strict: tuple[str, ...] = ()
    """Codes of warnings that are errors; ``all`` for every one."""
    allow: tuple[str, ...] = ()
    """Warnings not to be told of: ``code`` or ``code@#/pointer/glob*``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A description: plain data per file, and where everything stands."""

    root: Pointer
    dialect: Dialect
    options: SourceOptions
    files: Files
    references: References
    effort: Effort
    """What the checks may still spend."""
    tolerated: dict[tuple[str, Pointer], Problem] = field(default_factory=dict)
    """What was passed over in reading, once per code and place; grows as parts are read."""
    overlays: tuple[File, ...] = ()
    overlaid: Overlaid | None = None
    """The entry's data after overlays; None where there are none."""
    locators: dict[str, Locator] = field(default_factory=dict)
    """One per file in which something was located."""
    dialects: dict[str, Dialect] = field(default_factory=dict)

    @property
    def location(self) -> str:
        """The URL at which the entry is served, without what may be a secret; empty for a file."""
        return self.files.locations.get(self.root.uri, "")

    @property
    def digest(self) -> str:
        """A SHA-256 over all that was read so far, as it was resolved."""
        lines = sorted(f"{file.uri} {file.content_digest}" for file in self.files)
        lines += [file.content_digest for file in self.overlays]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    @property
    def sources(self) -> dict[str, str]:
        """The SHA-256 of every file that was read so far, the entry first; of a URL without its secrets."""
        entry, *others = self.files
        files = [entry, *sorted(others, key=lambda file: file.uri)]
        return {redacted(f.uri) if is_url(f.uri) else f.uri: f.content_digest for f in files}

    @property
    def overlay_digests(self) -> tuple[str, ...]:
        return tuple(file.content_digest for file in self.overlays)

    def data(self, uri: str) -> Any:
        """The plain data of a file of the description."""
        if self.overlaid is not None and uri == self.root.uri:
            return self.overlaid.data
        return self.files.load(uri).data

    def locate(self, pointer: Pointer, *, of_key: bool = False) -> Spot:
        """Where a part, or the nearest one around it, stands in the text (of a scalar, its value)."""
        file = self._file(pointer.uri)
        if file is None:
            return Spot(path=self.files.shown(pointer.uri), line=1, column=1)
        tokens, data = pointer.tokens, file.data
        if self.overlaid is not None and pointer.uri == self.root.uri:
            tokens, data = original_tokens(self.overlaid, file.data, tokens), self.overlaid.data
        locator_ = self.locators.get(pointer.uri)
        if locator_ is None:
            locator_ = locator(file.parsed, self.options.limits)
            self.locators[pointer.uri] = locator_
        line, column = locator_.offset(tokens, of_key=of_key)
        part = part_words(data, pointer)
        return Spot(path=file.shown, line=line, column=column, excerpt=file.parsed.line(line), part=part)

    def dialect_of(self, uri: str) -> Dialect:
        """A file that is a whole description may have a dialect of its own; a fragment has none."""
        known = self.dialects.get(uri)
        if known is None:
            known = declared_dialect(self.data(uri)) or self.dialect
            self.dialects[uri] = known
        return known

    def tolerate(self, problem: Problem) -> None:
        """Put on record what a part is read in spite of."""
        self.tolerated.setdefault((problem.code, problem.at), problem)

    def _file(self, uri: str) -> File | None:
        for overlay in self.overlays:
            if overlay.uri == uri:
                return overlay
        try:
            return self.files.load(uri)
        except (RefusalError, ReadError):
            return None


def declared_dialect(data: Any) -> Dialect | None:
    """The dialect that a file declares; None where it is a fragment, or no description."""
    if not isinstance(data, Mapping):
        return None
    for key in VERSIONS:
        version = str(data.get(key, ""))
        for dialect in Dialect:
            if version == dialect or version.startswith(f"{dialect}."):
                return dialect if (key == "swagger") == (dialect is Dialect.V2_0) else None
    return None
