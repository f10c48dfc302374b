"""`callsheet generate`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from ..configuration.options import Options
from ..errors import OptionsError
from .clients import chosen_clients, chosen_file
from .command import command
from .failures import failure
from .flags import about, config, output, spec, with_flags
from .stopwatch import Stopwatch, plural, started
from .terminal import OUR_BUG, REFUSED, complain, manner, progress, say, shown_step, tell, warn

if TYPE_CHECKING:
    from ..errors import Problem
    from ..output.differences import Changes
    from ..pipeline import Report
    from ..sharing.sharing import SharedReport

T = TypeVar("T")

SHOWN_WARNINGS = 10

_MOVED = {
    "models.py": "  models.py is now a package, models/; it is imported as before",
    "models/__init__.py": "  models/ is now one module, models.py: import from it, no longer from models.pet",
}
"""What is said where a file is removed because models are declared elsewhere."""


@command("generate")
@spec
@output
@config
@with_flags(about("operations", "package", "description"))
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option("--dry-run", is_flag=True, help="Print what would be written, and write nothing.")
@click.option("--diff", is_flag=True, help="Print a diff of what would change, and write nothing.")
def generate(
    spec: str | None,
    output: Path | None,
    config: Path | None,
    *,
    given: Mapping[str, Any],
    force: bool,
    dry_run: bool,
    diff: bool,
) -> int:
    """Write clients.

    With SPEC, write its client to DIR; without SPEC, write all clients of the configuration.
    """
    watch = started()
    clients = chosen_clients(spec, output, config, given)
    if spec is not None and clients[0].output is None:
        _propose_output(clients[0])
    preview = partial(_say_preview, as_diff=diff) if dry_run or diff else None
    if spec is None and preview is None:
        _renew_schema(config)
    if preview is not None:
        return _generate(clients, alone=spec is not None, force=force, preview=preview, watch=watch)
    return generated(clients, alone=spec is not None, force=force, watch=watch)


def generated(clients: tuple[Options, ...], *, alone: bool, force: bool, watch: Stopwatch) -> int:
    """Generate clients, and tell what was done and comes next."""
    code = _generate(clients, alone=alone, force=force, preview=None, watch=watch)
    tell(*_summary(len(clients), watch, code))
    if not code:
        say_next_step(clients)
    return code


def _propose_output(options: Options) -> NoReturn:
    from .. import pipeline

    proposed = f"callsheet generate {options.spec} --output {pipeline.suggested_name(options)}"
    raise OptionsError(f"name a folder for the package: --output DIR, such as {proposed}")


def _summary(clients: int, watch: Stopwatch, code: int) -> Iterator[str]:
    if manner.verbose and watch.steps:
        yield watch.steps
    yield f"{plural(clients, 'client')}{', not all generated,' if code else ''} in {watch.total()}"


def say_next_step(clients: Iterable[Options]) -> None:
    """Suggest to install missing HTTP libraries; another environment may have them."""
    libraries = sorted({options.http for options in clients} - {"stdlib"})
    if missing := [library for library in libraries if find_spec(library) is None]:
        tell(f"next: pip install {' '.join(missing)}")


def _renew_schema(config: Path | None) -> None:
    from ..configuration.schema_file import renew_schema

    file = chosen_file(config)
    if file is not None and renew_schema(file.parent):
        tell("updated the schema of the configuration")


def _generate(
    clients: tuple[Options, ...],
    *,
    alone: bool,
    force: bool,
    preview: Callable[[Changes], None] | None,
    watch: Stopwatch,
) -> int:
    from .. import pipeline
    from ..sharing import sharing

    clients, groups = sharing.parted(clients, alone=alone)
    if preview is not None:
        show = partial(_show_each, preview)
        code = _each(clients, partial(pipeline.preview, force=force), show, watch)
    else:
        code = _each(clients, partial(pipeline.generate, force=force), _tell_report, watch)
    groups_codes = (_together(group, force=force, preview=preview, watch=watch) for group in groups)
    return max(code, *groups_codes, 0)


def _show_each(show: Callable[[Changes], None], previews: Iterable[Changes]) -> None:
    for changes in previews:
        show(changes)


def _together(
    group: tuple[Options, ...], *, force: bool, preview: Callable[[Changes], None] | None, watch: Stopwatch
) -> int:
    """Clients that share a package are written if all of them can be."""
    from ..sharing import sharing

    members: list[sharing.SharingClient] = []
    code = _each(group, partial(sharing.build_client, variants=None, force=force), members.append, watch)
    if code:
        complain(f"{group[0].shared}: not generated, and no client that shares it")
        return code
    built = sharing.build_group(members, force=force)
    if preview is None:
        shared, reports = sharing.generate_group(built, force=force)
        _tell_shared(shared)
        for report in reports:
            _tell_report(report)
    else:
        for changes in sharing.preview_group(built, force=force):
            preview(changes)
    return 0


def _each(
    clients: tuple[Options, ...],
    task: Callable[[Options], T],
    take: Callable[[T], None],
    watch: Stopwatch,
) -> int:
    """Does the task for each client, several at once, and passes the results on in their order.

    Returns the exit code: that of the worst failure.
    """
    if len(clients) < 2:
        for options in clients:
            take(_alone(task, options, watch))
        return 0
    from .parallel import outcomes

    codes = [0]
    with progress("generating", len(clients)) as advance:
        done = outcomes(task, clients, done=lambda options: advance(str(options.output)))
        for options, outcome in zip(clients, done, strict=True):
            if (error := outcome.exception()) is not None:
                codes.append(_say_failure(options.output, error))
            else:
                take(outcome.result())
    return max(codes)


def _alone(task: Callable[[Options], T], options: Options, watch: Stopwatch) -> T:
    """Does the task, and shows its step on a terminal."""
    from ..steps import listening

    with shown_step("generating") as show:

        def hear(step: str) -> None:
            watch(step)
            show(step)

        with listening(hear):
            result = task(options)
        watch("")
    return result


def _say_failure(folder: Path | None, error: BaseException) -> int:
    code, lines = failure(error)
    complain(f"{folder}: not generated", *lines)
    return OUR_BUG if code == OUR_BUG else REFUSED


def _tell_report(report: Report) -> None:
    done = report.files
    size = f"{plural(report.operations, 'operation')}, {plural(report.models, 'model')}"
    tell(f"{done.folder}: {size}", *_written(done))
    if report.project is not None:
        tell(f"{report.project.folder}: the project around it", *_written(report.project))
    _warn(report.problems)


def _tell_shared(report: SharedReport) -> None:
    done = report.files
    size = f"{plural(len(report.models), 'module')} of models, shared by {plural(report.clients, 'client')}"
    tell(f"{done.folder}: {size}", *_written(done))
    for words, modules in (("shared from now on", report.joined), ("no longer shared", report.left)):
        if modules:
            tell(f"  {words}: {', '.join(modules)}")


def _written(done: Changes) -> Iterator[str]:
    yield f"  {counted(done)}"
    yield from (note for file, note in _MOVED.items() if file in done.removed)
    if manner.verbose:
        yield from _listed(done)


def _listed(changes: Changes) -> Iterator[str]:
    return (f"  {word:8} {path}" for word, paths in _by_word(changes).items() for path in paths)


def _say_preview(changes: Changes, *, as_diff: bool) -> None:
    if as_diff:
        from ..output.differences import diff

        say(*diff(changes))
        return
    say(f"{changes.folder}: {counted(changes)}; nothing was written", *_listed(changes))


def _by_word(changes: Changes) -> Mapping[str, Sequence[str]]:
    return {"created": changes.created, "updated": changes.updated, "removed": changes.removed}


def counted(changes: Changes) -> str:
    """What was done, or would be, to how many files."""
    parts = [f"{len(paths)} {word}" for word, paths in _by_word(changes).items() if paths]
    if not parts:
        return f"up to date, {len(changes.unchanged)} files"
    return ", ".join([*parts, f"{len(changes.unchanged)} unchanged"] if changes.unchanged else parts)


def _warn(problems: tuple[Problem, ...]) -> None:
    from ..validation.report import in_one_line, report

    if manner.verbose:
        warn(*report(problems, None).splitlines())
        return
    for problem in problems[:SHOWN_WARNINGS]:
        warn(in_one_line(problem))
    if len(problems) > SHOWN_WARNINGS:
        warn(f"and {len(problems) - SHOWN_WARNINGS} more; callsheet validate shows them all")
