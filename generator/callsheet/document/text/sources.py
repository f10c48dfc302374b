"""Sources: whether the files of a description have changed, without parsing them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ...configuration.limits import DEFAULT_LIMITS
from .local import STDIN, RefusalError, confined, content_digest, is_url, read_local, root_folder
from .origins import redacted


def changed_sources(spec: str, known: Mapping[str, str], ref_root: Path | None) -> tuple[str, ...]:
    """The files of a description that differ from what is `known`, as people know them.

    Asks no network, so it says nothing about files that are elsewhere, but which they are.
    """
    entry = next(iter(known), "")
    if spec == STDIN:
        return ()
    if is_url(spec):
        return () if redacted(spec) == entry else (redacted(spec),)
    if Path(spec).name != entry:
        return (spec,)
    return tuple(_changed_files(Path(spec), known, ref_root))


def changed_overlays(overlays: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The overlays whose content is not what is `known`; all of them if there are more or fewer."""
    if len(overlays) != len(known):
        return tuple(overlays) or ("there are none now",)
    pairs = zip(overlays, known, strict=True)
    return tuple(path for path, digest in pairs if not is_url(path) and _digest(Path(path)) != digest)


def _changed_files(entry: Path, known: Mapping[str, str], ref_root: Path | None) -> Iterator[str]:
    folder = Path.cwd() / entry.parent
    root = root_folder(folder, ref_root)
    resolved: dict[str, str] = {}
    for uri, digest in known.items():
        if uri == entry.name and _digest(entry) != digest:
            yield str(entry)
        elif (
            uri != entry.name and not is_url(uri) and _confined_digest(folder, uri, root, resolved) != digest
        ):
            yield posixpath.normpath(posixpath.join(entry.parent.as_posix(), uri))


def _confined_digest(folder: Path, uri: str, root: Path, resolved: dict[str, str]) -> str:
    """Whoever wrote what is known must not be able to have files read elsewhere."""
    try:
        return _digest(confined(folder, uri, root, resolved))
    except (RefusalError, ValueError):  # a path with a null
        return ""


def _digest(path: Path | str) -> str:
    try:
        return content_digest(read_local(path, DEFAULT_LIMITS))
    except RefusalError:
        return ""
