"""A document: plain data per file, its dialect, and the position of everything in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from ..configuration.options import Options
from ..errors import Problem, ReadError, Spot
from .dialects.overlay import Overlaid, original_tokens
from .effort import Effort
from .references.part_words import part_words
from .references.pointer import Pointer
from .references.targets import References
from .text.files import SourceFile, SourceFiles
from .text.local import RefusalError, is_url
from .text.locate import Locator, locator
from .text.origins import redacted

VERSIONS = ("openapi", "swagger")
"""The keys that hold the version of a description."""


class Dialect(StrEnum):
    V2_0 = "2.0"
    V3_0 = "3.0"
    V3_1 = "3.1"
    V3_2 = "3.2"


class Document(Struct, frozen=True, kw_only=True):
    """A description: plain data per file, and the position of everything."""

    root: Pointer
    dialect: Dialect
    options: Options
    files: SourceFiles
    references: References
    effort: Effort
    """The effort that is left for hints and duplicates."""
    tolerated: dict[tuple[str, Pointer], Problem] = field(default_factory=dict)
    """Problems that reading ignored, one per code and place; more are added as parts are read."""
    overlays: tuple[SourceFile, ...] = ()
    overlaid: Overlaid | None = None
    """The data of the entry file after overlays; None without overlays."""
    locators: dict[str, Locator] = field(default_factory=dict)
    """The locators of files, made on demand."""
    dialects: dict[str, Dialect] = field(default_factory=dict)

    @property
    def location(self) -> str:
        """The URL at which the entry is served, without what may be a secret; empty for a file."""
        return self.files.locations.get(self.root.uri, "")

    @property
    def digest(self) -> str:
        """The SHA-256 of everything that was read so far."""
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
        """The position of a part (of a scalar, its value), or of the nearest part around it that exists."""
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
        """The dialect of a file: its own if it is a whole description, else that of the entry file."""
        known = self.dialects.get(uri)
        if known is None:
            known = declared_dialect(self.data(uri)) or self.dialect
            self.dialects[uri] = known
        return known

    def tolerate(self, problem: Problem) -> None:
        """Report a problem in spite of which a part is read."""
        self.tolerated.setdefault((problem.code, problem.at), problem)

    def _file(self, uri: str) -> SourceFile | None:
        for overlay in self.overlays:
            if overlay.uri == uri:
                return overlay
        try:
            return self.files.load(uri)
        except (RefusalError, ReadError):
            return None


def declared_dialect(data: Any) -> Dialect | None:
    """The dialect that a file declares; None for a fragment, or for something else."""
    if not isinstance(data, Mapping):
        return None
    for key in VERSIONS:
        version = str(data.get(key, ""))
        for dialect in Dialect:
            if version == dialect or version.startswith(f"{dialect}."):
                return dialect if (key == "swagger") == (dialect is Dialect.V2_0) else None
    return None
