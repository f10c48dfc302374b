"""`callsheet generate`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .clients import chosen_clients
from .flags import (
    Config,
    Enums,
    Exclude,
    Folder,
    Header,
    Http,
    Include,
    NoCache,
    Overlay,
    PrivateNetwork,
    RefRoot,
    RemoteRefs,
    Spec,
    Strict,
    Templates,
    Testing,
    given_values,
)
from .terminal import complain, say

if TYPE_CHECKING:
    from ..errors import Problem
    from ..output.differences import Changes
    from ..pipeline import Report

SHOWN_WARNINGS = 10


def generate(
    spec: Spec = None,
    output: Folder = None,
    config: Config = None,
    http: Http = None,
    enums: Enums = None,
    include: Include = None,
    exclude: Exclude = None,
    testing: Testing = None,
    templates: Templates = None,
    strict: Strict = None,
    overlay: Overlay = None,
    header: Header = None,
    ref_root: RefRoot = None,
    allow_remote_refs: RemoteRefs = None,
    allow_private_network: PrivateNetwork = None,
    no_cache: NoCache = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what would change, line by line.")] = False,
) -> None:
    """Write clients.

    With SPEC its client, to DIR; without, all clients of the configuration.
    """
    from .. import pipeline

    given = given_values(
        http=http,
        enums=enums,
        include=include,
        exclude=exclude,
        testing=testing,
        templates=templates,
        strict=strict,
        overlays=overlay,
        headers=header,
        ref_root=ref_root,
        allow_remote_refs=allow_remote_refs,
        allow_private_network=allow_private_network,
        cache=False if no_cache else None,
    )
    for options in chosen_clients(spec, output, config, given):
        if dry_run or diff:
            _say_preview(options.output, pipeline.preview(options, force=force), as_diff=diff)
        else:
            _say_report(pipeline.generate(options, force=force))


def _say_report(report: Report) -> None:
    done = report.files
    counts = {"created": done.created, "updated": done.updated, "removed": done.removed}
    say(f"{done.folder}: {report.operations} operations, {report.models} models")
    say(f"  {_counted(counts, done.unchanged)}")
    _say_warnings(report.problems)


def _say_preview(folder: Path | None, changes: Changes, *, as_diff: bool) -> None:
    if as_diff:
        from ..output.differences import diff

        say(*diff(changes, folder or Path()))
        return
    created, updated = [file.path for file in changes.created], [file.path for file in changes.updated]
    counts = {"created": created, "updated": updated, "removed": changes.removed}
    say(f"{folder}: {_counted(counts, changes.unchanged)}; nothing was written")
    say(*(f"  {word:8} {path}" for word, paths in counts.items() for path in paths))


def _counted(counts: Mapping[str, Sequence[str]], unchanged: Sequence[str]) -> str:
    parts = [f"{len(paths)} {word}" for word, paths in counts.items() if paths]
    if not parts:
        return f"up to date, {len(unchanged)} files"
    return ", ".join([*parts, f"{len(unchanged)} unchanged"] if unchanged else parts)


def _say_warnings(problems: tuple[Problem, ...]) -> None:
    from ..document.report import report

    for problem in problems[:SHOWN_WARNINGS]:
        complain(report([problem], None).splitlines()[0])
    if len(problems) > SHOWN_WARNINGS:
        complain(f"and {len(problems) - SHOWN_WARNINGS} more; callsheet validate shows them all")
