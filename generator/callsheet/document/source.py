"""Source: a file, a URL or stdin becomes a `Document`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

from msgspec.structs import replace

from ..configuration.options import Options
from ..errors import InvalidDocument, OptionsError, ReadError, Spot, problem_of
from .dialects.overlay import apply_overlays
from .document import VERSIONS, Dialect, Document, declared_dialect
from .effort import Effort
from .references.pointer import Pointer
from .references.targets import References
from .text.files import SourceFile, SourceFiles
from .text.foreign import TOP, foreign_data
from .text.local import STDIN, RefusalError, is_url, root_folder
from .text.origins import FetchError, FetchOptions, origin
from .text.printable import printable, quoted


def read(options: Options) -> Document:
    """Read a description from a path, an ``https`` URL, or ``-`` for stdin."""
    try:
        files = _files(options.spec, options)
    except FetchError as error:
        raise OptionsError(f"{printable(options.spec)}: {error}") from error
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


def _files(location: str, options: Options) -> SourceFiles:
    if is_url(location) or "://" in location:
        uri, folder, root = urldefrag(location).url, None, None
    elif location == STDIN:
        uri, folder = STDIN, Path.cwd()
        root = root_folder(folder, options.ref_root)
    else:
        path = Path(location)
        uri, folder = path.name, Path.cwd() / path.parent
        root = root_folder(folder, options.ref_root)
    origins = {origin(location)} if is_url(location) else set()
    return SourceFiles(
        entry_uri=uri,
        folder=folder,
        root=root,
        limits=options.limits,
        fetching=FetchOptions(
            headers=options.headers,
            header_origin=origin(location) if origins else "",
            allow_private_network=options.allow_private_network,
        ),
        allow_origins=frozenset({*origins, *(origin(url) for url in options.allow_remote_refs)}),
    )


def _entry(files: SourceFiles) -> SourceFile:
    with _refusals(files, files.entry_uri):
        return files.load(files.entry_uri)


def _overlay(files: SourceFiles, path: str) -> SourceFile:
    with _refusals(files, path):
        return files.load_given(path)


@contextmanager
def _refusals(files: SourceFiles, uri: str) -> Iterator[None]:
    """A file of the user that cannot be read has no position, but a name."""
    try:
        yield
    except RefusalError as error:
        shown = files.shown(uri) if uri == files.entry_uri else printable(uri)
        spot = Spot(path=shown, line=1, column=1)
        problem = problem_of(error.code, str(error), Pointer(uri), error.hint)
        raise ReadError(replace(problem, spot=spot)) from error


def _claim(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, Mapping) else None


def _required_dialect(entry: SourceFile) -> Dialect:
    dialect = declared_dialect(entry.data)
    claims = [f"{key} {quoted(claim, 40)}" for key in VERSIONS if (claim := _claim(entry.data, key))]
    if dialect is not None and len(claims) == 1:
        return dialect
    hint: str | None
    message, hint = "not an OpenAPI description", TOP
    if len(claims) > 1:
        message = f"the description says that it is {' and '.join(claims)}"
        hint = "leave the one that is true"
    elif foreign := foreign_data(entry.data):
        message, hint = f"not an OpenAPI description but {foreign.kind}", foreign.hint
    elif claim := next((claim for key in VERSIONS if (claim := _claim(entry.data, key))), None):
        message = f"OpenAPI version must be 2.0, 3.0, 3.1 or 3.2, got {quoted(claim, 40)}"
        hint = None
    spot = Spot(path=entry.shown, line=1, column=1)
    raise InvalidDocument(replace(problem_of("not-openapi", message, Pointer(entry.uri), hint), spot=spot))
