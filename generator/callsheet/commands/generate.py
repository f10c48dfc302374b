"""`callsheet generate`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from ..configuration.options import Options
from .clients import chosen_clients, chosen_file
from .failures import failure
from .flags import Config, Folder, Spec, about, with_flags
from .terminal import OUR_BUG, REFUSED, complain, progress, say

if TYPE_CHECKING:
    from ..errors import Problem
    from ..output.differences import Changes
    from ..output.write import Report as Written
    from ..pipeline import Report
    from ..sharing.sharing import SharedReport

T = TypeVar("T")

SHOWN_WARNINGS = 10


@with_flags(about("operations", "package", "description"))
def generate(
    spec: Spec = None,
    output: Folder = None,
    config: Config = None,
    *,
    given: Mapping[str, Any],
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what would change, line by line.")] = False,
) -> None:
    """Write clients.

    With SPEC its client, to DIR; without, all clients of the configuration.
    """
    clients = chosen_clients(spec, output, config, given)
    preview = partial(_say_preview, as_diff=diff) if dry_run or diff else None
    if spec is None and preview is None:
        _renew_schema(config)
    if code := _generate(clients, alone=spec is not None, force=force, preview=preview):
        raise typer.Exit(code)
    if preview is None:
        say_next_step(clients)


def say_next_step(clients: Iterable[Options]) -> None:
    """Once for all clients; an environment other than this one may have what is missing here."""
    libraries = sorted({options.http for options in clients} - {"stdlib"})
    if missing := [library for library in libraries if find_spec(library) is None]:
        say(f"next: pip install {' '.join(missing)}")


def _renew_schema(config: Path | None) -> None:
    from ..configuration.schema_file import renew_schema

    file = chosen_file(config)
    if file is not None and renew_schema(file.parent):
        say("the schema of the configuration is renewed")


def _generate(
    clients: tuple[Options, ...], *, alone: bool, force: bool, preview: Callable[[Changes], None] | None
) -> int:
    from .. import pipeline
    from ..sharing import sharing

    clients, groups = sharing.parted(clients, alone=alone)
    if preview is not None:
        code = _each(clients, partial(pipeline.preview, force=force), preview)
    else:
        code = _each(clients, partial(pipeline.generate, force=force), _say_report)
    return max(code, *(_together(group, force=force, preview=preview) for group in groups), 0)


def _together(group: tuple[Options, ...], *, force: bool, preview: Callable[[Changes], None] | None) -> int:
    """Clients that share a package are written if all of them can be."""
    from ..sharing import sharing

    members: list[sharing.Member] = []
    code = _each(group, partial(sharing.member, held=None, force=force), members.append)
    if code:
        complain(f"{group[0].shared}: not generated, and no client that shares it")
        return code
    settled = sharing.settle(members, force=force)
    if preview is None:
        shared, reports = sharing.generate_group(settled, force=force)
        _say_shared(shared)
        for report in reports:
            _say_report(report)
    else:
        for changes in sharing.preview_group(settled, force=force):
            preview(changes)
    return 0


def _each(clients: tuple[Options, ...], task: Callable[[Options], T], tell: Callable[[T], None]) -> int:
    """Does the task for each client and tells in their order what came of it; for several, at once.

    The result is an exit code, which says whether it failed for any.
    """
    if len(clients) < 2:
        for options in clients:
            tell(task(options))
        return 0
    from .parallel import Failed, outcomes

    codes = [0]
    with progress("generating", len(clients)) as advance:
        for outcome in outcomes(task, clients, done=lambda options: advance(str(options.output))):
            if isinstance(outcome, Failed):
                codes.append(_say_failure(outcome.options.output, outcome.error))
            else:
                tell(outcome.result)
    return max(codes)


def _say_failure(folder: Path | None, error: BaseException) -> int:
    code, lines = failure(error)
    complain(f"{folder}: not generated", *lines)
    return OUR_BUG if code == OUR_BUG else REFUSED


def _say_report(report: Report) -> None:
    done = report.files
    say(f"{done.folder}: {report.operations} operations, {report.models} models")
    say(f"  {counted(_counts(done), done.unchanged)}")
    _say_warnings(report.problems)


def _say_shared(report: SharedReport) -> None:
    done = report.files
    say(f"{done.folder}: {len(report.models)} modules of models, shared by {report.clients} clients")
    say(f"  {counted(_counts(done), done.unchanged)}")
    for words, modules in (("shared from now on", report.joined), ("shared no more", report.left)):
        if modules:
            say(f"  {words}: {', '.join(modules)}")


def _say_preview(changes: Changes, *, as_diff: bool) -> None:
    if as_diff:
        from ..output.differences import diff

        say(*diff(changes))
        return
    created, updated = [file.path for file in changes.created], [file.path for file in changes.updated]
    counts = {"created": created, "updated": updated, "removed": changes.removed}
    say(f"{changes.folder}: {counted(counts, changes.unchanged)}; nothing was written")
    say(*(f"  {word:8} {path}" for word, paths in counts.items() for path in paths))


def _counts(done: Written) -> Mapping[str, Sequence[str]]:
    return {"created": done.created, "updated": done.updated, "removed": done.removed}


def counted(counts: Mapping[str, Sequence[str]], unchanged: Sequence[str]) -> str:
    parts = [f"{len(paths)} {word}" for word, paths in counts.items() if paths]
    if not parts:
        return f"up to date, {len(unchanged)} files"
    return ", ".join([*parts, f"{len(unchanged)} unchanged"] if unchanged else parts)


def _say_warnings(problems: tuple[Problem, ...]) -> None:
    from ..validation.report import report

    for problem in problems[:SHOWN_WARNINGS]:
        complain(report([problem], None).splitlines()[0])
    if len(problems) > SHOWN_WARNINGS:
        complain(f"and {len(problems) - SHOWN_WARNINGS} more; callsheet validate shows them all")
