"""Plausible values made from Python types alone, for `conformance.py`."""

from __future__ import annotations

import builtins
import dataclasses
import datetime as times
import importlib
import inspect
import sys
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

DEEPEST = 4

_PLAIN: dict[Any, Any] = {
    str: "text",
    int: 1,
    float: 1.5,
    bool: True,
    type(None): None,
    bytes: b"bytes",
    UUID: UUID("12345678-1234-5678-1234-567812345678"),
    Decimal: Decimal("1.5"),
    times.datetime: times.datetime(2026, 1, 2, 3, 4, 5, tzinfo=times.UTC),
    times.date: times.date(2026, 1, 2),
    times.time: times.time(3, 4, 5),
    times.timedelta: times.timedelta(hours=1),
    Any: "text",
    object: "text",
}


@dataclasses.dataclass(frozen=True)
class Values:
    """Values of the types of one package; `full` ones have their optional parts too."""

    package: str
    full: bool

    def arguments(self, function: Any) -> tuple[list[Any], dict[str, Any]]:
        """Arguments for a call function, as its signature asks for them."""
        function = inspect.unwrap(function)
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for name, parameter in inspect.signature(function).parameters.items():
            optional = parameter.default is not inspect.Parameter.empty
            if name == "media_type" or (optional and not self.full):
                continue
            value = self.of(parameter.annotation, function.__module__)
            if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
                named[name] = value
            else:
                positional.append(value)
        return positional, named

    def of(self, type_: Any, module: str, seen: tuple[Any, ...] = ()) -> Any:
        while isinstance(type_, str | typing.ForwardRef):
            text = type_ if isinstance(type_, str) else type_.__forward_arg__
            type_ = eval(text, {}, _Names(self.package, module))  # our own generated annotations
        try:
            if type_ in _PLAIN:
                return _PLAIN[type_]
        except TypeError:
            pass
        return self._generic(type_, module, seen)

    def _generic(self, type_: Any, module: str, seen: tuple[Any, ...]) -> Any:
        origin, inner = typing.get_origin(type_), typing.get_args(type_)
        if origin is typing.Annotated:
            return self._annotated(inner, module, seen)
        if origin is typing.Literal:
            return next((value for value in inner if value != ""), inner[0])
        if origin in (typing.Union, types.UnionType):
            return self._one_of(inner, module, seen)
        if origin is list:
            return [] if len(seen) > DEEPEST else [self.of(inner[0], module, seen)]
        if origin is dict:
            return {} if len(seen) > DEEPEST else {"key": self.of(inner[1], module, seen)}
        if origin is tuple:
            return [
                self.of(one, module, seen)
                for one in inner
                if typing.get_origin(one) is not types.GenericAlias
            ]
        if isinstance(type_, type) and issubclass(type_, Enum):
            return next((member for member in type_ if member.value != ""), next(iter(type_)))
        if dataclasses.is_dataclass(type_) and not type_.__module__.endswith("._runtime.http.uploads"):
            return self._model(type_, seen)
        return b"bytes"

    def _one_of(self, variants: tuple[Any, ...], module: str, seen: tuple[Any, ...]) -> Any:
        """A value of the first variant that is neither null nor what is being made already."""
        for variant in variants:
            if variant is not type(None) and variant not in seen:
                return self.of(variant, module, seen)
        return None if type(None) in variants else self.of(variants[0], module, seen)

    def _annotated(self, inner: tuple[Any, ...], module: str, seen: tuple[Any, ...]) -> Any:
        value = self.of(inner[0], module, seen)
        tags = next((note for note in inner[1:] if hasattr(note, "mapping")), None)
        if tags is not None and dataclasses.is_dataclass(value):
            named = (tag for tag, name in tags.mapping.items() if name == type(value).__name__)
            for field in dataclasses.fields(value):
                if field.metadata.get("wire", field.name) == tags.wire:
                    setattr(value, field.name, next(named, getattr(value, field.name)))
        return value

    def _model(self, class_: Any, seen: tuple[Any, ...]) -> Any:
        given: dict[str, Any] = {}
        for field in dataclasses.fields(class_):
            needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
            if field.name == "extra" or (
                not needed and not (self.full and len(seen) < DEEPEST and class_ not in seen)
            ):
                continue
            if not needed and field.default is not None and not _is_unset(field.default):
                continue
            if len(seen) > 30:
                raise RecursionError("a model that cannot end")
            given[field.name] = self.of(field.type, class_.__module__, (*seen, class_))
        return class_(**given)


def _is_unset(value: object) -> bool:
    return type(value).__name__ == "Unset"


class _Names(dict[str, Any]):
    """The names that an annotation can have, in the order in which the package itself looks them up."""

    def __init__(self, package: str, module: str) -> None:
        super().__init__()
        self._places: tuple[Mapping[str, Any], ...] = (vars(sys.modules[module]), vars(builtins))
        self._models = importlib.import_module(f"{package}.models")

    def __missing__(self, name: str) -> Any:
        if name == "models":  # as calls write ``models.Pet``
            return _Models(self._models)
        found = next((place[name] for place in self._places if name in place), None)
        return getattr(_Models(self._models), name) if found is None else found


class _Models:
    """The models, with aliases as what `X | None` can be said of."""

    def __init__(self, module: Any) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._module, name)
        return typing.ForwardRef(found) if isinstance(found, str) else found
