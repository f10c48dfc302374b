"""Reading: a file, a URL or stdin becomes a `Document`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

from ..configuration.limits import DEFAULT_LIMITS, Limits
from ..errors import DocumentError, InvalidDocument, OptionsError, Problem, ReadError, Spot, problem_of
from ..frozen import dataclass
from .dialects.overlay import Overlaid, apply_overlays, original_tokens
from .effort import Effort
from .references.cursor import Cursor
from .references.part_words import part_words
from .references.pointer import Pointer
from .references.refs import References, walk
from .text.files import File, Files
from .text.foreign import TOP, foreign_data
from .text.local import STDIN, RefusalError, is_url, root_folder
from .text.locate import Locator, locator
from .text.origins import FetchError, FetchOptions, origin, redacted
from .text.printable import printable, quoted


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
    """Whether verdicts of validation are remembered in the platform's cache folder."""
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
    def entry(self) -> Cursor:
        return Cursor(self, self.root, self.data(self.root.uri))

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

    def at(self, pointer: Pointer) -> Cursor | None:
        """The part at a place of the text; None where there is nothing."""
        try:
            found, value = walk(self, pointer)
        except (KeyError, DocumentError):
            return None
        return Cursor(self, found, value)

    def locate(self, pointer: Pointer, *, of_key: bool = False) -> Spot:
        """Where a part, or the nearest one around it, stands in the text (of a scalar, its value)."""
        file = self._file(pointer.uri)
        if file is None:
            return Spot(path=self.files.shown(pointer.uri), line=1, column=1)
        tokens = pointer.tokens
        if self.overlaid is not None and pointer.uri == self.root.uri:
            tokens = original_tokens(self.overlaid, file.data, tokens)
        found = self.locators.get(pointer.uri)
        if found is None:
            found = locator(file.parsed, self.options.limits)
            self.locators[pointer.uri] = found
        line, column = found.offset(tokens, of_key=of_key)
        part = part_words(self, pointer)
        return Spot(path=file.shown, line=line, column=column, excerpt=file.parsed.line(line), part=part)

    def dialect_of(self, uri: str) -> Dialect:
        """A file that is a whole description may have a dialect of its own; a fragment has none."""
        known = self.dialects.get(uri)
        if known is None:
            known = _dialect_of(self.data(uri)) or self.dialect
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


def read(location: str, options: SourceOptions | None = None) -> Document:
    """Read a description from a path, an ``https`` URL, or ``-`` for stdin."""
    options = options or SourceOptions()
    try:
        files = _files(location, options)
    except FetchError as error:
        raise OptionsError(f"{printable(location)}: {error}") from error
    entry = _entry(files)
    overlays = tuple(_overlay(files, path) for path in options.overlays)
    overlaid = apply_overlays(entry.data, overlays) if overlays else None
    return Document(
        root=Pointer(files.entry_uri),
        dialect=_required_dialect(entry),
        overlays=overlays,
        overlaid=overlaid,
        options=options,
        files=files,
        references=References(),
        effort=Effort(options.limits.validation_steps),
    )


def _files(location: str, options: SourceOptions) -> Files:
    if is_url(location) or "://" in location:
        uri, folder, root = urldefrag(location).url, None, None
    elif location == STDIN:
        uri, folder = STDIN, Path.cwd()
        root = root_folder(folder, options.ref_root)
    else:
        path = Path(location)
        uri, folder = path.name, Path.cwd() / path.parent
        root = root_folder(folder, options.ref_root)
    own = {origin(location)} if is_url(location) else set()
    return Files(
        entry_uri=uri,
        folder=folder,
        root=root,
        limits=options.limits,
        fetching=FetchOptions(
            headers=options.headers,
            header_origin=origin(location) if own else "",
            allow_private_network=options.allow_private_network,
        ),
        allow_origins=frozenset({*own, *(origin(url) for url in options.allow_remote_refs)}),
    )


def _entry(files: Files) -> File:
    with _refusals(files, files.entry_uri):
        return files.load(files.entry_uri)


def _overlay(files: Files, path: str) -> File:
    with _refusals(files, path):
        return files.load_given(path)


@contextmanager
def _refusals(files: Files, uri: str) -> Iterator[None]:
    """What the user named and cannot be read has no place in a text, but a name."""
    try:
        yield
    except RefusalError as error:
        shown = files.shown(uri) if uri == files.entry_uri else printable(uri)
        spot = Spot(path=shown, line=1, column=1)
        problem = problem_of(error.code, str(error), Pointer(uri), error.hint)
        raise ReadError(replace(problem, spot=spot)) from error


_VERSIONS = ("openapi", "swagger")
"""The keys that say which version a description is of."""


def _claim(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, Mapping) else None


def _required_dialect(entry: File) -> Dialect:
    dialect = _dialect_of(entry.data)
    claims = [f"{key} {quoted(said, 40)}" for key in _VERSIONS if (said := _claim(entry.data, key))]
    if dialect is not None and len(claims) == 1:
        return dialect
    message, hint = "not an OpenAPI description", TOP
    if len(claims) > 1:
        message = f"the description says that it is {' and '.join(claims)}"
        hint = "leave the one that is true"
    elif foreign := foreign_data(entry.data):
        message, hint = f"not an OpenAPI description but {foreign.kind}", foreign.hint
    elif said := next((said for key in _VERSIONS if (said := _claim(entry.data, key))), None):
        message = f"version {quoted(said, 40)} is no version of OpenAPI that callsheet knows"
        hint = "it knows 2.0, 3.0, 3.1 and 3.2"
    spot = Spot(path=entry.shown, line=1, column=1)
    raise InvalidDocument(replace(problem_of("not-openapi", message, Pointer(entry.uri), hint), spot=spot))


def _dialect_of(data: Any) -> Dialect | None:
    if not isinstance(data, Mapping):
        return None
    for key in _VERSIONS:
        said = str(data.get(key, ""))
        for dialect in Dialect:
            if said == dialect or said.startswith(f"{dialect}."):
                return dialect if (key == "swagger") == (dialect is Dialect.V2_0) else None
    return None
