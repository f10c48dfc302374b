"""What the annotations of a model mean: type expressions, evaluated where they stand."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from inspect import get_annotations
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    Optional,
    Union,
)

from ..extras import found
from . import formats
from .converters import Either
from .evaluate import evaluate
from .models import Format, Unset

_MORE: Final[Any] = found("formats")
_TAGS: Final[Any] = found("tags")

FORMATS: Final = formats.FORMATS | (_MORE.FORMATS if _MORE else {})
"""A row for each type, from which generators know what the format is in Python."""

WORDS: Final[dict[str, Format]] = _MORE.WORDS if _MORE else {}
"""Formats of types that have another one already: ``Annotated[bytes, BASE64URL]``."""

_BUILTINS: Final = (str, int, float, bool, bytes, list, dict, tuple, object)

_WORDS: Final[dict[str, Any]] = {
    **{t.__name__: t for t in (*_BUILTINS, *FORMATS)},
    **WORDS,
    **(_TAGS.WORDS if _TAGS else {}),
    "Annotated": Annotated,
    "Any": Any,
    "Literal": Literal,
    "Union": Union,
    "Optional": Optional,
    "_Either": Either,
    "Unset": Unset,
    "Format": Format,
}


class Names(dict[str, Any]):
    """What the names in type expressions mean: the first of some places that has them."""

    def __init__(self, *places: Any) -> None:
        super().__init__()
        self.places = places
        self.converters: dict[str, Any] = {}
        """What `resolve` has made of expressions before, so that they may be recursive."""

    def __missing__(self, name: str) -> Any:
        if name == "models":
            return _Attributes(self)
        for place in self.places:
            found = getattr(place, name, MISSING)
            if found is not MISSING:
                # An alias that is written as a string: it has to be a type for `alias | None`.
                return ForwardRef(found) if isinstance(found, str) else found
        return _WORDS[name]

    def evaluate(self, expression: str) -> Any:
        """The type that an expression names. Expressions are code of this package, never data."""
        return evaluate(expression, self)


class _Attributes:
    """Names by ``models.Pet``, which is how other modules than those of the models write ``Pet``."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def __getattr__(self, name: str) -> Any:
        return self._names[name]


@cache
def names_of(module: str) -> Names:
    """The names of a module, then those of the package it is in, which may load them lazily."""
    package = sys.modules.get(module.rpartition(".")[0])
    return Names(sys.modules.get(module), package)


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a model, as the codec sees it."""

    name: str
    wire: str
    hint: Any
    names: Names
    default: Any
    """What it is where the property is absent; MISSING for a required one.

    That is not always what building starts from: a constant has its value for a default, so that
    nobody has to say it, but a server that did not send it did not say it.
    """
    factory: Callable[[], Any] | None
    extra: bool
    read_only: bool = False
    """Whether it is read and not sent in requests."""

    @property
    def required(self) -> bool:
        return self.default is MISSING and self.factory is None

    def initial(self) -> Any:
        return self.factory() if self.factory else self.default


def slots_of(cls: type[Any]) -> tuple[Slot, ...]:
    """The fields of a dataclass that are properties in JSON."""
    owners = {name: c for c in reversed(cls.__mro__) for name in get_annotations(c)}
    slots: list[Slot] = []
    literals = found("literals")
    for f in fields(cls):
        names = names_of(owners.get(f.name, cls).__module__)
        slot = Slot(
            name=f.name,
            wire=f.metadata.get("wire", f.name),
            hint=f.type,
            names=names,
            default=(
                literals.absent(f.type, names, f.default) if literals else f.default
            ),
            factory=None if f.default_factory is MISSING else f.default_factory,
            extra=f.metadata.get("extra", False),
            read_only=f.metadata.get("read_only", False),
        )
        slots += [slot] if f.init else []
    return tuple(slots)
