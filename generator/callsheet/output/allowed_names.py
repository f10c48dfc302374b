"""Allowed names: every identifier that generated code may use, and its source."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from inspect import get_annotations
from pathlib import Path

from msgspec import Struct

from ..python.code import formats as format_rows
from ..python.naming.reserved import RUNTIME, TYPES
from ..python.views import package as view
from ..python.views.package import Package
from ..roots import templates_root

WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_IMPORT = re.compile(r"^[ \t]*(?:from|import)[ \t]+([A-Za-z_][A-Za-z0-9_.]*)", re.MULTILINE)

NAMING = frozenset({"name", "function", "resource", "entries", "registry"})
"""Fields of the view that hold identifiers; everything else in it is expressions and text."""

_LEADING: dict[type[object], tuple[str, ...]] = {
    kind: tuple(
        name
        for base in reversed(kind.__mro__)
        for name, hint in get_annotations(base).items()
        if name in NAMING or re.search("View|Module|Index|Commons", str(hint))
    )
    for kind in vars(view).values()
    if isinstance(kind, type) and issubclass(kind, Struct)
}
"""The fields of each view that are names or lead to some."""

MODULES = format_rows.MODULES | {
    "__future__",
    "builtins",
    "collections.abc",
    "dataclasses",
    "functools",
    "typing",
    "warnings",
}

_PLANNED = frozenset(
    {"BASE_URL", "SERVERS", "_AsyncClient", "_credentials", "_server_url", "server_url"}
    | {"_api_key", "_auth", "_basic", "builtins"}
)
"""Names that the plan makes."""

_BESIDE_FIELDS = frozenset({"_field", "_wire"})
"""What a class calls where it has a field ``field`` or ``wire``."""

_FORBIDDEN = frozenset(
    {"__import__", "breakpoint", "compile", "delattr", "eval", "exec", "input", "open", "setattr"}
)


class Symbols(Struct, frozen=True, kw_only=True):
    """The identifiers of one package, by who gave them."""

    names: frozenset[str]
    """Given by the names stage."""
    words: frozenset[str]
    """In the text of built-in templates and of the runtime."""
    callees: frozenset[str]
    """What declarations may call: our own functions and classes, and operations."""
    modules: frozenset[str]
    """What may be imported beside the package itself."""
    custom_words: frozenset[str]
    custom_modules: frozenset[str]


def symbols_of(
    package: Package, *, templates: Path | None, extras: str = "", formats: Iterable[str] = ()
) -> Symbols:
    """`templates` is the user's folder and `extras` the text of the user's code."""
    dotted = tuple(formats)
    parts = frozenset(part for name in dotted for part in name.split("."))
    text = "\n".join([_text(templates.rglob("*.jinja")) if templates else "", extras, *_texts(package.vars)])
    return Symbols(
        names=frozenset(named(package)) | parts | frozenset(package.runtime.split(".")),
        words=_built_in_words(),
        callees=RUNTIME | _BESIDE_FIELDS | parts,
        modules=MODULES | _built_in_modules() | {name.rpartition(".")[0] for name in dotted},
        custom_words=frozenset(WORD.findall(text)) | frozenset(dir(builtins)) - _FORBIDDEN,
        custom_modules=frozenset(_IMPORT.findall(text)),
    )


def named(package: Package) -> Iterator[str]:
    """Every identifier in the naming fields of a view and of the views inside it."""
    stack: list[tuple[bool, object]] = [(False, package)]
    while stack:
        is_name, value = stack.pop()
        if isinstance(value, str):
            if is_name:
                yield from (part for part in value.split(".") if part.isidentifier())
        elif isinstance(value, tuple):
            stack.extend((is_name, item) for item in value)
        else:
            leading = _LEADING.get(type(value), ())
            stack.extend((name in NAMING, getattr(value, name)) for name in leading)


def _texts(value: object) -> Iterator[str]:
    """Every text in the configuration's values for templates."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for item in value.values() for text in _texts(item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in _texts(item))


@cache
def _built_in_words() -> frozenset[str]:
    text = _built_in_text("package", "parts", "project", "runtime")
    written = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    words = {word for word in set(WORD.findall(written)) if not word.startswith("__")}
    return frozenset(words | RUNTIME | TYPES | _PLANNED | _BESIDE_FIELDS) - _FORBIDDEN


@cache
def _built_in_modules() -> frozenset[str]:
    return frozenset(_IMPORT.findall(_built_in_text("package", "parts")))


def _built_in_text(*folders: str) -> str:
    """All that we wrote ourselves and that generated files may repeat."""
    return _text(path for folder in folders for path in (templates_root() / folder).rglob("*.*"))


def _text(paths: Iterable[Path]) -> str:
    sources = sorted(path for path in paths if path.suffix in (".py", ".jinja"))
    return "\n".join(path.read_text("utf-8") for path in sources)
