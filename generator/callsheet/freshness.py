"""Freshness: what a package was made from, and whether that is still so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from .configuration.deciding import deciding, deciding_shared
from .configuration.options import Options
from .configuration.project_place import project_folder
from .document.text.sources import changed_overlays, changed_sources
from .errors import OptionsError, OutputError
from .ir.identity.lock_content import LockContent
from .output.files import File, digest
from .output.lock import JOINT, Lock, compare, read_lock
from .output.project import compare_project
from .roots import templates_root
from .version import __version__
from .wording import listed

if TYPE_CHECKING:
    from .document.document import Document  # brings YAML with it, which a check does without

NEVER = "it was never generated: there is no callsheet.lock"


class Reason(str):
    """A reason why a package is stale, with the paths of its files."""

    files: tuple[str, ...] = ()


def _about(text: str, files: Iterable[str | Path]) -> Reason:
    reason = Reason(text)
    reason.files = tuple(Path(file).as_posix() for file in files)
    return reason


def lock_for(
    options: Options,
    document: Document,
    locked: LockContent,
    files: Iterable[File],
    shared: Mapping[str, str],
    project: Mapping[str, str],
) -> Lock:
    """The lock of a package: `locked` is its content, `shared` are models of a shared package."""
    return Lock(
        generator=__version__,
        description=document.digest,
        sources=document.sources,
        overlays=document.overlay_digests,
        options=_digest_of(deciding(options)),
        templates=_templates_digest(options),
        names=locked.names,
        members=locked.members,
        variants=locked.variants,
        shapes=locked.shapes,
        paging=locked.paging,
        models=locked.models,
        shared=shared,
        project=project,
        files={file.path: JOINT if file.joint else file.digest for file in files},
    )


def is_made_from(lock: Lock, document: Document, options: Options) -> bool:
    """Whether a package was made from this description, by these options."""
    same = (lock.description, lock.overlays) == (document.digest, document.overlay_digests)
    return same and lock.options == _digest_of(deciding(options))


def content_of(lock: Lock | None) -> LockContent:
    """The content of a lock."""
    if lock is None:
        return LockContent()
    return LockContent(
        names=lock.names,
        members=lock.members,
        variants=lock.variants,
        shapes=lock.shapes,
        paging=lock.paging,
        models=lock.models or "package",
        is_positional=lock.format == 1,
        description=lock.description,
    )


def lock_for_shared(options: Options, files: Iterable[File], shared: Mapping[str, str]) -> Lock:
    """The lock of a shared package; `options` are those of any client that shares it."""
    return Lock(
        generator=__version__,
        description="",
        options=_digest_of(deciding_shared(options)),
        templates=_templates_digest(options),
        names={},
        shared=shared,
        files={file.path: file.digest for file in files},
    )


def check(options: Options) -> tuple[str, ...]:
    """Why the client is not what `generate` would write; empty if it is fresh.

    Bytes are compared and nothing is parsed but the lock, so it takes as long for any description.
    """
    folder = options.required_output
    lock = read_lock(folder)
    if lock is None:
        return (NEVER,)
    return tuple(_reasons(options, folder, lock))


def check_shared(options: Options) -> tuple[str, ...]:
    """Why a shared package is not what `generate` would write for all its clients."""
    folder = options.required_shared
    lock = read_lock(folder)
    if lock is None:
        return (NEVER,)
    return (*_made_otherwise(options, lock, _digest_of(deciding_shared(options))), *_drifted(folder, lock))


def refuse_stale_shared(options: Options) -> None:
    """Refuse to generate one client alone while the package that it shares is stale."""
    reasons = () if options.shared is None else check_shared(options)
    if reasons:
        hint = "callsheet generate without a SPEC updates it and all clients that share it"
        raise OutputError(f"the shared package {options.shared} is stale: {reasons[0]}; {hint}")


def _reasons(options: Options, folder: Path, lock: Lock) -> Iterator[str]:
    yield from _made_otherwise(options, lock, _digest_of(deciding(options)))
    if changed := changed_sources(options.spec, lock.sources, options.ref_root):
        yield _about(f"the description has changed: {listed(changed)}", changed)
    if changed := changed_overlays(options.overlays, lock.overlays):
        yield _about(f"overlays have changed: {listed(changed)}", options.overlays and changed)
    if options.shared is not None:
        yield from _shares_otherwise(options.shared, lock)
    yield from _drifted(folder, lock)
    if options.project is not None:
        yield from _drifted(project_folder(folder), replace(lock, files=lock.project), "of the project ")


def _made_otherwise(options: Options, lock: Lock, digest_of_options: str) -> Iterator[str]:
    if lock.generator != __version__:
        yield f"it was generated by callsheet {lock.generator}, not {__version__}"
    if lock.options != digest_of_options:
        yield "the options have changed; flags of generate must be in the configuration, too"
    if lock.templates != _templates_digest(options):
        yield "the templates have changed"


def _shares_otherwise(shared: Path, lock: Lock) -> Iterator[str]:
    there = read_lock(shared)
    if there is None:
        yield f"the shared package is missing: {shared}"
        return
    other = [module for module, variant in lock.shared.items() if there.shared.get(module) != variant]
    if other:
        yield f"the shared models have changed: {listed(tuple(sorted(other)))}"


def _drifted(folder: Path, lock: Lock, what: str = "") -> Iterator[str]:
    drift = compare(lock, folder) if what == "" else compare_project(lock.files, folder)
    if drift.edited:
        yield _about(
            f"{what}edited by hand: {listed(drift.edited)}", (folder / path for path in drift.edited)
        )
    if drift.missing:
        yield _about(f"{what}missing: {listed(drift.missing)}", (folder / path for path in drift.missing))


def _digest_of(options: Mapping[str, object]) -> str:
    return digest(json.dumps(options, sort_keys=True, default=str).encode())


def _templates_digest(options: Options) -> str:
    """A digest of the built-in templates and runtime, the user's templates, and the user's code."""
    lines = []
    for root in filter(None, (templates_root(), options.templates)):
        for path in sorted(root.rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_file() and _counts(name, ours=root is not options.templates):
                lines.append(f"{name} {_content_digest(path)}")
    if options.template.code is not None:
        lines.append(_content_digest(options.template.code))
    return digest("\n".join(lines).encode())


def _counts(name: str, *, ours: bool) -> bool:
    """Hidden files and caches of Python are no templates."""
    hidden = "/." in f"/{name}" or "__pycache__" in name
    return not hidden and (not ours or name.endswith((".jinja", ".py")))


def _content_digest(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError as error:
        raise OptionsError(f"{path}: {error.strerror}") from error
