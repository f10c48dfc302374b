"""Files: those of a description, each read once, and none that is not allowed."""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import Struct, field
from msgspec.structs import replace

from ...configuration.limits import Limits
from ...errors import InvalidDocument, Problem, ReadError, Severity, Spot, problem_of
from ..references.pointer import Pointer
from .foreign import Foreign, descriptions_in, foreign_text
from .local import STDIN, RefusalError, bounded, confined, content_digest, is_url, read_local, similar_file
from .origins import FetchError, FetchOptions, origin, redacted
from .parse import Parsed, parse
from .printable import printable
from .yaml_text import Flaw, TextError


class SourceFile(Struct, frozen=True, kw_only=True):
    """One file: `uri` is its path from the folder of the entry file, or its URL."""

    uri: str
    shown: str
    """Its name in messages."""
    content_digest: str
    parsed: Parsed

    @property
    def data(self) -> Any:
        return self.parsed.data


class SourceFiles(Struct, kw_only=True):
    """The files read so far, and the rules for reading more."""

    entry_uri: str
    folder: Path | None
    """Where relative paths start; None where the entry is a URL."""
    root: Path | None
    """The folder that no file may leave; None if no local file may be read."""
    limits: Limits
    fetching: FetchOptions
    allow_origins: frozenset[str]
    """Origins from which references may be followed."""
    loaded: dict[str, SourceFile] = field(default_factory=dict)
    locations: dict[str, str] = field(default_factory=dict)
    """Where each URL led to, redirects followed, without what may be a secret."""
    problems: list[Problem] = field(default_factory=list)
    """What was tolerated in reading."""
    total_bytes: int = 0
    _refused: dict[str, Exception] = field(default_factory=dict)
    _resolved: dict[str, str] = field(default_factory=dict)
    _similar: int = 0
    """Missing files for which another was looked for."""

    def __iter__(self) -> Iterator[SourceFile]:
        return iter(self.loaded.values())

    def load(self, uri: str) -> SourceFile:
        """The file, read the first time; raises `RefusalError`, or `ReadError` for what is in it."""
        if (known := self.loaded.get(uri)) is not None:
            return known
        if (failure := self._refused.get(uri)) is not None:
            raise failure
        try:
            file = self._read(uri)
        except (RefusalError, ReadError) as error:
            self._refused[uri] = error
            raise
        self.loaded[uri] = file
        return file

    def load_given(self, location: str) -> SourceFile:
        """A file that is no part of the description, but that the user named: an overlay."""
        remote = is_url(location)
        content = self._get(location) if remote else read_local(Path(location), self.limits)
        return self._parsed(location, content, shown=redacted(location) if remote else location)

    def _read(self, uri: str) -> SourceFile:
        if len(self.loaded) >= self.limits.files:
            raise RefusalError("too-many-files", f"more than {self.limits.files} files (limit: files)")
        content = self._content(uri)
        if uri == self.entry_uri and (foreign := foreign_text(content, self.locations.get(uri, ""))):
            raise self._foreign(foreign)
        self.total_bytes += len(content)
        if self.total_bytes > self.limits.total_bytes:
            message = f"more than {self.limits.total_bytes} bytes in all files together (limit: total_bytes)"
            raise RefusalError("too-large", message)
        return self._parsed(uri, content, shown=self.shown(uri))

    def _foreign(self, foreign: Foreign) -> InvalidDocument:
        message = f"not an OpenAPI description but {foreign.kind}"
        problem = problem_of("not-openapi", message, Pointer(self.entry_uri), foreign.hint)
        spot = Spot(path=self.shown(self.entry_uri), line=1, column=1)
        return InvalidDocument(replace(problem, spot=spot))

    def _parsed(self, uri: str, content: bytes, *, shown: str) -> SourceFile:
        try:
            parsed = parse(content, self.limits, expect_json=urlsplit(uri).path.endswith(".json"))
        except TextError as error:
            raise ReadError(self._problem(uri, shown, error.flaw, _lines(content))) from error
        if parsed.flaws:
            lines = _lines(content)
            self.problems += [self._problem(uri, shown, flaw, lines) for flaw in parsed.flaws]
        return SourceFile(uri=uri, shown=shown, content_digest=content_digest(content), parsed=parsed)

    def _problem(self, uri: str, shown: str, flaw: Flaw, lines: list[str]) -> Problem:
        """Only lines of the entry file are shown: what a reference leads to may be a secret."""
        is_shown = uri == self.entry_uri and flaw.line <= len(lines)
        excerpt = lines[flaw.line - 1].rstrip("\r") if is_shown else ""
        return Problem(
            code=flaw.code,
            message=flaw.message,
            at=Pointer(uri),
            severity=Severity.ERROR if flaw.fatal else Severity.WARNING,
            hint=flaw.hint,
            spot=Spot(path=shown, line=flaw.line, column=flaw.column, excerpt=excerpt),
        )

    def _content(self, uri: str) -> bytes:
        if uri == self.entry_uri == STDIN:
            return bounded(sys.stdin.buffer.read(self.limits.file_bytes + 1), self.limits)
        if is_url(uri):
            return self._fetched(uri)
        if uri == self.entry_uri and "://" in uri:
            hint = "give the path of a file, an https URL, or - for standard input"
            raise RefusalError("cannot-fetch", "only https URLs are supported", hint)
        return self._local(uri)

    def _local(self, uri: str) -> bytes:
        try:
            uri.encode()
        except UnicodeEncodeError as error:  # the lock and its digest could not hold it
            raise RefusalError("cannot-read", "the name of the file is not UTF-8", "rename it") from error
        path = self._confined(uri)
        if uri == self.entry_uri and Path(path).is_dir():
            raise RefusalError("cannot-read", "it is a folder", descriptions_in(Path(self.shown(uri))))
        try:
            return read_local(path, self.limits)
        except RefusalError as error:
            if error.code != "missing-file" or self._similar >= _MOST_HINTS:
                raise
            self._similar += 1
            raise RefusalError(error.code, str(error), similar_file(path)) from error

    def _fetched(self, uri: str) -> bytes:
        if uri != self.entry_uri and _origin(uri) not in self.allow_origins:
            raise RefusalError(
                "remote-reference",
                "it leads to another server",
                f"allow it with --allow-remote-refs {_origin(uri)}",
            )
        return self._get(uri)

    def _get(self, url: str) -> bytes:
        from .fetch import fetch  # brings TLS with it, which files do without

        try:
            fetched = fetch(url, self.fetching, self.limits)
        except FetchError as error:
            named = "it" if url == self.entry_uri else printable(redacted(url))
            raise RefusalError("cannot-fetch", f"{named} cannot be fetched: {error}", error.hint) from error
        self.locations[url] = redacted(fetched.url)
        return fetched.content

    def _confined(self, uri: str) -> str:
        """The path of a local file, symbolic links followed, if the root folder holds it."""
        if self.folder is None or self.root is None:
            raise RefusalError("outside-root", "a description from a URL has no local files")
        if uri == self.entry_uri:
            return str(self.folder / uri)
        return confined(self.folder, uri, self.root, self._resolved)

    def shown(self, uri: str) -> str:
        if uri == STDIN:
            return "<stdin>"
        if is_url(uri) or self.folder is None:
            return redacted(uri)
        path = self.folder / uri
        try:
            return Path(posixpath.normpath(path.as_posix())).relative_to(Path.cwd()).as_posix()
        except ValueError:
            return posixpath.normpath(path.as_posix())


_MOST_HINTS = 20
"""Whoever misses more files has another problem than their spelling."""


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").split("\n")


def join(holder: str, reference: str) -> str:
    """The URI that a relative reference means in the file `holder`."""
    if is_url(holder) or is_url(reference):
        return joined(holder, reference)
    path = unquote(reference)
    if path.startswith("/") or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", path) or "\\" in path or "\0" in path:
        hint = "write it relative to the file that holds the reference"
        raise RefusalError("outside-root", "it must be a relative path", hint)
    return posixpath.normpath(posixpath.join(posixpath.dirname(holder), path))


def joined(base: str, reference: str) -> str:
    """`urllib.parse.urljoin`, which trips over what only looks like a URL."""
    try:
        uri = urljoin(base, reference)
    except ValueError as error:
        raise RefusalError("unresolved-reference", "it is not a valid URL") from error
    _origin(uri)
    return uri


def _origin(uri: str) -> str:
    try:
        return origin(uri)
    except FetchError as error:
        raise RefusalError("unresolved-reference", str(error)) from error
