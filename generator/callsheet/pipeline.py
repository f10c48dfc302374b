"""The whole program on one page: a description becomes an API, a package, files, and is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from .configuration.options import Options
from .configuration.project_place import project_folder
from .document.document import Document
from .document.references.cursor import entry_of
from .document.source import read
from .errors import (
    DocumentError,
    OptionsError,
    OutputError,
    Problem,
    UnsupportedFeature,
    problem_of,
)
from .freshness import content_of, is_made_from, lock_for, refuse_stale_shared
from .ir.build import build_api
from .ir.identity.identity import valid_content
from .ir.identity.lock_content import LockContent
from .ir.model import Api
from .ir.operations.selection import selection
from .output.differences import Changes, plan_changes
from .output.files import File
from .output.format import format_files
from .output.gate import gate, gate_project
from .output.lock import write_lock
from .output.project import (
    digests,
    left_to_people,
    license_text,
    plan_project,
    replaced,
)
from .output.render import PROJECT, render, render_beside, render_models, render_shared
from .output.user_code import Extras, read_extras
from .output.view_hook import adjusted
from .output.write import known_lock, refuse_blocked, refuse_edited, refuse_folder, write
from .python.client.extras import extras_in
from .python.declarations.shared_models import shared_package
from .python.locking import lock_content
from .python.naming.names import value_name, words
from .python.naming.table import rename_problems
from .python.operations.rules import rule_problems
from .python.options import dotted_names, name_problems, python_options
from .python.plan import plan_package
from .python.views.package import VIEW_VERSION, Commons, Package
from .sharing.location import package_name, shared_by
from .steps import step
from .validation.report import spot_of
from .validation.validate import with_severities
from .validation.validating import refuse_errors, validating


class Planned(Struct, frozen=True, kw_only=True):
    """An API and its package."""

    document: Document
    api: Api
    package: Package
    locked: LockContent
    """What the lock keeps."""
    extras: Extras
    """The filters and functions of the user's code."""
    problems: tuple[Problem, ...]
    """Warnings: parts of the description that were tolerated or degraded."""


class Built(Struct, frozen=True, kw_only=True):
    """A package that could be written."""

    planned: Planned
    files: tuple[File, ...]
    shared: tuple[File, ...]
    """The models of the shared package that it uses, as they are there."""
    project: tuple[File, ...] = ()
    """The files around the package, if it is published."""


class Report(Struct, frozen=True, kw_only=True):
    """The result of generating one client."""

    files: Changes
    project: Changes | None
    """The changes to the files around the package; None without a project."""
    operations: int
    models: int
    problems: tuple[Problem, ...]


def generate(options: Options, *, force: bool = False) -> Report:
    """Write the client of the options; a shared package must exist, and is not changed."""
    refuse_folder(options.required_output)
    refuse_stale_shared(options)
    built = build(options, force=force)
    _refuse_lacking(built.planned.package, options)
    step("writing")
    project = _project_changes(built, options, force=force)
    with replaced(project):
        written = write(built.files, options.required_output, force=force)
    return _report(built, written, project)


def preview(options: Options, *, force: bool = False) -> tuple[Changes, ...]:
    """The changes that `generate` would make to the package and to the project around it."""
    refuse_folder(options.required_output)
    refuse_stale_shared(options)
    built = build(options, force=force)
    _refuse_lacking(built.planned.package, options)
    project = _project_changes(built, options, force=force)
    package = planned_changes(built.files, options.required_output, force=force)
    return (package,) if project is None else (package, project)


def _refuse_lacking(package: Package, options: Options) -> None:
    """Refuse a client whose shared runtime lacks extras that it needs."""
    if package.commons is None:
        return
    lock = known_lock(options.required_shared, force=False)
    had = () if lock is None else extras_in(lock.files)
    lacking = [extra for extra in package.extras if extra not in had]
    if lacking:
        hint = "callsheet generate without a SPEC updates it and all clients that share it"
        raise OutputError(f"the shared package {options.shared} has no {', '.join(lacking)}; {hint}")


def _project_changes(built: Built, options: Options, *, force: bool) -> Changes | None:
    folder, lock = options.required_output, known_lock(options.required_output, force=force)
    if options.project is None and not (lock and lock.project):
        return None
    return plan_project(built.project, project_folder(folder), lock, force=force)


def planned_changes(files: Iterable[File], folder: Path, *, force: bool = False) -> Changes:
    """The changes that writing the files would make to a folder; refuses what `write` would refuse."""
    refuse_folder(folder)
    changes = plan_changes(files, folder, known_lock(folder, force=force))
    refuse_blocked(changes, folder)
    refuse_edited(changes, folder, force=force)
    return changes


def validate(options: Options) -> tuple[Problem, ...]:
    """All problems of a description, and what will be degraded, in the order of the text."""
    try:
        _, _, problems = _understood(options, LockContent())
    except DocumentError as error:
        return error.problems
    return problems


def described(options: Options) -> Document:
    """The description as read, with overlays applied."""
    return read(options)


def suggested_name(options: Options) -> str:
    """An import name for the package of a description, from its title."""
    info = entry_of(read(options)).api().get("info")
    return value_name(words("" if info is None else info.text("title")))


def build(options: Options, *, force: bool = False, variants: Mapping[str, str] | None = None) -> Built:
    """The files of a package, including the lock; nothing is written.

    `variants` are the models of the shared package, each module with its variant; None for those of now.
    """
    planned = plan(options, force=force, variants=variants)
    package, extras = planned.package, planned.extras
    step("rendering")
    rendered = render(package, templates=options.templates, filters=extras.filters)
    _refuse_too_large(rendered, planned.document, options)
    files = _finished(rendered, package, extras, options)
    shared = () if package.commons is None else _shared_models(planned, package.commons, options)
    project: tuple[File, ...] = ()
    if options.project is not None:
        version, project = _project(planned, files, options, force=force)
        files = (*files, version)
    elif options.changelog:
        folder, whole = options.required_output, (*files, *shared)
        from .comparison.history import history  # only who keeps one waits for what compares packages

        lock = known_lock(folder, force=force)
        is_repaired = lock is not None and is_made_from(lock, planned.document, options)
        entry = history(str(package.name), whole, folder, lock, is_repaired=is_repaired)
        files = (*files, entry)
    shared_models = {} if package.commons is None else package.commons.variants
    new_lock = lock_for(options, planned.document, planned.locked, files, shared_models, digests(project))
    return Built(planned=planned, files=(*files, write_lock(new_lock)), shared=shared, project=project)


def _project(
    planned: Planned, files: tuple[File, ...], options: Options, *, force: bool
) -> tuple[File, tuple[File, ...]]:
    """The module with the version, and the files around the package."""
    from .comparison.history import METADATA, release  # only who publishes waits for what compares packages

    assert options.project is not None
    package, folder = planned.package, options.required_output
    rendered = render_beside(package, PROJECT, templates=options.templates, filters=planned.extras.filters)
    rendered = format_files(rendered)
    gate_project(rendered, package, templates=options.templates)
    if options.project.license_file is not None:
        rendered = (*rendered, File("LICENSE", license_text(options.project.license_file)))
    metadata = next((file.digest for file in rendered if file.path == METADATA), "")
    published = release(str(package.name), files, metadata, folder, known_lock(folder, force=force))
    return published.version, (*left_to_people(rendered, options.project.keep), published.changelog)


def build_shared(package: Package, options: Options) -> tuple[File, ...]:
    """The files of a package that clients share, without its models; `options` are those of any of them."""
    extras = read_extras(options.template.code)
    rendered = render_shared(package, templates=options.templates, filters=extras.filters)
    return _finished(rendered, package, extras, options)


def _shared_models(planned: Planned, commons: Commons, options: Options) -> tuple[File, ...]:
    extras = planned.extras
    shared = shared_package(planned.package, package_name(options.required_shared))
    package = adjusted(replace(shared, models=commons.modules), extras)
    rendered = render_models(package, templates=options.templates, filters=extras.filters)
    return _finished(rendered, package, extras, options)


def _finished(files: Iterable[File], package: Package, extras: Extras, options: Options) -> tuple[File, ...]:
    step("formatting")
    formatted = format_files(files)
    step("proving")
    gate(
        formatted,
        package,
        templates=options.templates,
        extras=extras.text,
        formats=dotted_names(options.formats),
        ungated=options.template.ungated,
    )
    return formatted


def plan(
    options: Options,
    *,
    force: bool = False,
    variants: Mapping[str, str] | None = None,
    locked: LockContent | None = None,
    documented: bool = False,
) -> Planned:
    """A package as templates see it; it keeps the names of its lock, or of `locked`.

    `variants` are those of `build`. What is `documented` has the pages of its documentation, too.
    """
    _refuse_view(options.template.view)
    if options.templates is not None and not options.templates.is_dir():
        raise OptionsError(f"templates: there is no folder {options.templates}")
    if options.project is not None and options.shared is not None:
        raise OptionsError(
            "project: a shared package cannot be part of a project; remove `project` or `shared`"
        )
    if options.models == "module" and options.shared is not None:
        raise OptionsError("models: clients that share have a package of models; leave out one of the two")
    extras = read_extras(options.template.code)
    if locked is None:
        locked = content_of(known_lock(options.output, force=force) if options.output else None)
    document, api, problems = _understood(options, locked)
    step("planning")
    chosen = python_options(
        options, valid_content(locked, document), shared_by(options, variants), documented=documented
    )
    package, names = plan_package(api, chosen)
    rules = (*rename_problems(api, names, options.rename), *rule_problems(api, names, options.rules))
    rules = (*rules, *name_problems(options, document.root))
    problems = (*problems, *_judged(rules, document, options))
    return Planned(
        document=document,
        api=api,
        package=adjusted(package, extras),
        locked=lock_content(api, names, options.rules, package.index.layout),
        extras=extras,
        problems=problems,
    )


def _judged(problems: tuple[Problem, ...], document: Document, options: Options) -> tuple[Problem, ...]:
    with _located(document):
        problems = with_severities(problems, options)
        refuse_errors(problems)
    return tuple(_with_spot(document, problem) for problem in problems)


def _understood(options: Options, locked: LockContent) -> tuple[Document, Api, tuple[Problem, ...]]:
    """The API of a description, and its warnings; raises `DocumentError` for errors."""
    step("reading")
    document = read(options)
    with _located(document):
        chosen = selection(options)
        step("validating")
        with validating(document) as validated:
            step("understanding")
            api = build_api(document, chosen, locked=locked, inline_enums=options.enums != "class")
        problems = validated()
        unfit = (
            ()
            if chosen is None
            else tuple(chosen.problems(document.root, has_operations=bool(api.operations)))
        )
        reported = {(p.code, place) for p in problems for place in (p.at, p.at.parent)}
        degraded = [problem for problem in api.degraded if (problem.code, problem.at) not in reported]
        problems = (*problems, *with_severities((*degraded, *unfit), options))
        refuse_errors(problems)
    return document, api, tuple(_with_spot(document, problem) for problem in problems)


def _refuse_view(version: int | None) -> None:
    """Refuse templates for another view: they would fail one by one, or mean something else."""
    if version not in (None, VIEW_VERSION):
        raise OptionsError(
            f"template.view: your templates are for view {version}, and this version of callsheet has view "
            f"{VIEW_VERSION}; callsheet templates diff shows what changed"
        )


def _refuse_too_large(files: tuple[File, ...], document: Document, options: Options) -> None:
    """Refuse a package that is too large, before formatting and the gate, which take the most time."""
    if sum(len(file.text) for file in files) > options.limits.output_bytes:
        message = f"a package of more than {options.limits.output_bytes} bytes (limit: output_bytes)"
        with _located(document):
            raise UnsupportedFeature(problem_of("too-large", message, document.root))


@contextmanager
def _located(document: Document) -> Iterator[None]:
    """Locate problems while their document is available."""
    try:
        yield
    except DocumentError as error:
        raise type(error)(*(_with_spot(document, problem) for problem in error.problems)) from error


def _with_spot(document: Document, problem: Problem) -> Problem:
    return replace(problem, spot=spot_of(problem, document))


def _report(built: Built, written: Changes, project: Changes | None) -> Report:
    planned = built.planned
    return Report(
        files=written,
        project=project,
        operations=len(planned.api.operations),
        models=len(planned.package.index.entries),
        problems=planned.problems,
    )
