"""Reference: the view and the filters of templates as Markdown, from the docstrings of the view."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType

from msgspec import Struct

from ..python.views import (
    calls as view_calls,
    client as view_client,
    docs as view_docs,
    models as view_models,
    package as view,
)
from ..python.views.package import VIEW_VERSION
from .catalog import Catalog
from .filters import FILTERS

_MODULES = (view, view_calls, view_models, view_client, view_docs)


class _Field(Struct, frozen=True):
    name: str
    type: str
    text: str


class _Class(Struct, frozen=True):
    name: str
    text: str
    fields: tuple[_Field, ...]


def reference() -> str:
    """The whole of it: built-in templates with their blocks, filters, and every class of the view."""
    return "\n".join([*_templates(), *_filters(), *_view()])


def record() -> tuple[str, ...]:
    """Every class, field and type of the view, to see whether a change breaks templates."""
    return tuple(f"{each.name}.{field.name}: {field.type}" for each in _classes() for field in each.fields)


def _templates() -> Iterator[str]:
    catalog = Catalog(None)
    yield "## Built-in templates and their blocks"
    yield ""
    yield "| template | blocks |"
    yield "| --- | --- |"
    for name in catalog.names:
        blocks = ", ".join(f"`{block}`" for block in catalog.blocks(name))
        yield f"| `{name}` | {blocks or 'none: a macro'} |"
    yield ""


def _filters() -> Iterator[str]:
    yield "## Filters"
    yield ""
    yield "Beside those of Jinja, whose results print only if they are `Code`:"
    yield ""
    yield "| filter | gives |"
    yield "| --- | --- |"
    for name, function in FILTERS.items():
        yield f"| `{name}` | {_cell(inspect.getdoc(function) or '')} |"
    yield ""


def _view() -> Iterator[str]:
    yield f"## The view, version {VIEW_VERSION}"
    for each in _classes():
        yield ""
        yield f"### {each.name}"
        yield ""
        yield _plain(each.text)
        yield ""
        yield "| field | type | |"
        yield "| --- | --- | --- |"
        for field in each.fields:
            yield f"| `{field.name}` | `{_piped(field.type)}` | {_cell(field.text)} |"
    yield ""


def _cell(text: str) -> str:
    return _piped(_plain(text.partition("\n\n")[0]))


def _piped(text: str) -> str:
    return text.replace("|", "\\|")


def _plain(text: str) -> str:
    return " ".join(text.replace("``", "`").split())


def _classes() -> list[_Class]:
    return [class_ for module in _MODULES for class_ in _classes_of(module)]


def _classes_of(module: ModuleType) -> Iterator[_Class]:
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.ClassDef):
            yield _Class(node.name, ast.get_docstring(node) or "", tuple(_fields_of(node)))


def _fields_of(node: ast.ClassDef) -> Iterator[_Field]:
    """Fields with the docstrings that stand below them, which Python itself does not keep."""
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            text = ""
            if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
                text = inspect.cleandoc(str(following.value.value))
            yield _Field(statement.target.id, ast.unparse(statement.annotation), text)
