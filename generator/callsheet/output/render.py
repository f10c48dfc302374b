"""Render: a package as text, through the templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from ..errors import OptionsError
from ..processes import in_halves
from ..python.views.package import CallsModule, DocsView, ModelModule, ModelPageDoc, Package, TagDoc
from ..roots import templates_root
from .catalog import Template, file_templates
from .failures import FAILURES, failure
from .files import File
from .runtime import runtime
from .templates import PrintingEnvironment, environment

TYPED = File("py.typed", "")

PROJECT = ("project",)
DOCS = ("docs", "docs_tag", "docs_models")
"""What templates are rendered for that make no files of the package."""

MANY = 500
"""Operations and models of which half are printed beside the others."""

_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


def render(
    package: Package,
    *,
    templates: Path | None = None,
    filters: Mapping[str, Callable[..., object]] = MappingProxyType({}),
) -> tuple[File, ...]:
    """Every file of the package, sorted by path; a template that prints nothing makes no file."""
    jinja = environment(templates, filters)
    wanted = [template for template in file_templates(templates) if template.per not in (*PROJECT, *DOCS)]
    sheets = [sheet for one in wanted for sheet in _sheets(_Printer(jinja, one, templates), package)]
    sizes = [sheet.size for sheet in sheets]
    printed = in_halves(partial(_printed, package=package), sheets, sizes, worth=sum(sizes) >= MANY)
    rendered = [file for file in printed if file is not None]
    _refuse_lost_models(rendered, package)
    copied = runtime(package) if package.commons is None else ()
    return tuple(sorted([*rendered, *copied, TYPED], key=lambda file: file.path))


_REMEDIES = {
    "package/models.py.jinja": "its path must be {place}.py",
    "package/models_init.py.jinja": 'it must print nothing unless package.index.layout is "package"',
}
"""What to change in users' versions of the templates that a package of models has."""


def _refuse_lost_models(files: Iterable[File], package: Package) -> None:
    """Refuses files beside which the one module of models is lost, or which are lost beside it."""
    for file in files:
        if package.index.layout == "module" and file.path.startswith("models/"):
            remedy = _REMEDIES.get(file.template or "", "its path must not be in models/")
            raise OptionsError(
                f"template {file.template}: {remedy}, since all models of this client are in one module; "
                'or set models = "package"'
            )


def render_beside(
    package: Package,
    kinds: Sequence[str],
    *,
    templates: Path | None = None,
    filters: Mapping[str, Callable[..., object]] = MappingProxyType({}),
) -> tuple[File, ...]:
    """The files of the project around the package (`PROJECT`), or the pages of its documentation (`DOCS`)."""
    return _rendered(package, lambda template: template.per in kinds, templates, filters)


def render_models(
    shared: Package, *, templates: Path | None, filters: Mapping[str, Callable[..., object]]
) -> tuple[File, ...]:
    """The modules of models alone, of the package that others share."""
    return _rendered(shared, lambda template: template.name == "package/models.py.jinja", templates, filters)


def render_shared(
    shared: Package, *, templates: Path | None, filters: Mapping[str, Callable[..., object]]
) -> tuple[File, ...]:
    """All but the modules of models, of the package that others share."""
    mark = File("__init__.py", (templates_root() / "shared" / "__init__.py").read_text("utf-8"))
    name = "package/models_init.py.jinja"
    index = _rendered(shared, lambda template: template.name == name, templates, filters)
    return (mark, *index, *runtime(shared), TYPED)


def _rendered(
    package: Package,
    wanted: Callable[[Template], bool],
    templates: Path | None,
    filters: Mapping[str, Callable[..., object]],
) -> tuple[File, ...]:
    """What some of the templates print, sorted by path."""
    jinja = environment(templates, filters)
    printers = (_Printer(jinja, one, templates) for one in file_templates(templates) if wanted(one))
    sheets = [sheet for printer in printers for sheet in _sheets(printer, package)]
    printed = (file for file in _printed(sheets, package=package) if file is not None)
    return tuple(sorted(printed, key=lambda file: file.path))


class _Printer(Struct, frozen=True):
    """A template with what it takes to print it and to say where it failed."""

    jinja: PrintingEnvironment
    template: Template
    folder: Path | None


class _Sheet(Struct, frozen=True):
    """One file to be printed: the names that its path can use, and the views that it can see."""

    printer: _Printer
    names: Mapping[str, str]
    views: Mapping[str, object]

    @property
    def size(self) -> int:
        """The operations or models in it, which say how long it will be."""
        match self.views.get("module"):
            case CallsModule(operations=inside) | ModelModule(declarations=inside):
                return 1 + len(inside)
            case _:
                return 1


def _sheets(printer: _Printer, package: Package) -> Iterator[_Sheet]:
    return (_Sheet(printer, names, views) for names, views in _occasions(printer.template.per, package))


def _printed(sheets: Sequence[_Sheet], *, package: Package) -> list[File | None]:
    """The file of each sheet that has something in it."""
    files: list[File | None] = []
    for sheet in sheets:
        template = sheet.printer.template
        text = _text(sheet.printer, {**sheet.views, "package": package, "vars": package.vars})
        path = _path(template, sheet.names)
        text = sheet.printer.jinja.printed.finished(text, path, package.runtime)
        text = text.rstrip("\n") + "\n" if text.strip() else ""
        files.append(File(path, text, template=template.name, custom=template.custom) if text else None)
    return files


def _occasions(per: str, package: Package) -> Iterator[tuple[Mapping[str, str], Mapping[str, object]]]:
    """For each file of a template the names that its path can use, and the views that it can see."""
    match per:
        case "tag":
            yield from (({"name": calls.name}, {"module": calls}) for calls in package.calls)
        case "module":
            yield from (({"name": m.name, "place": m.place}, {"module": m}) for m in package.models)
        case "model":
            for models in package.models:
                for model in models.declarations:
                    yield {"name": model.name, "module": models.name}, {"module": models, "model": model}
        case "operation":
            for calls in package.calls:
                for operation in calls.operations:
                    names = {"name": operation.function, "tag": calls.name}
                    yield names, {"module": calls, "operation": operation}
        case "docs_tag" | "docs_models":
            yield from (({"name": page.name}, {"page": page}) for page in _pages(per, package.docs))
        case _:
            yield {"package": package.name}, {}


def _pages(per: str, docs: DocsView | None) -> Iterable[TagDoc | ModelPageDoc]:
    if docs is None:
        return ()
    return docs.models if per == "docs_models" else (page for group in docs.groups for page in group.tags)


def _path(template: Template, names: Mapping[str, str]) -> str:
    try:
        path = template.to.format_map(names)
    except (KeyError, ValueError, IndexError, AttributeError):
        known = ", ".join(f"{{{name}}}" for name in names)
        raise OptionsError(
            f"template {template.name}: its path {template.to!a} can only use {known}"
        ) from None
    parts = path.removeprefix("." if template.per == "project" else "").split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        raise OptionsError(f"template {template.name}: {path[:200]!a} is no path inside the package")
    return path


def _text(printer: _Printer, context: Mapping[str, object]) -> str:
    template = printer.template
    try:
        return printer.jinja.get_template(template.name).render(context)
    except FAILURES as error:
        raise failure(error, template, context, printer.jinja, printer.folder) from error
