"""`dataclass`, as `dataclasses` has it, but quick to make where it is frozen and has slots.

`dataclasses` compiles seven methods for each class; a run makes a hundred and fifty classes before it
reads a word, and a quarter of its time was that. Here only `__init__` is compiled, of names of our own,
and the rest is written once for all. What such a class does is the same.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, order: bool = False, **how: bool
    ) -> Callable[[type[T]], type[T]]:
        """A decorator, with the arguments of `dataclasses.dataclass`."""
        if not (frozen and slots) or order:
            return dataclasses.dataclass(frozen=frozen, slots=slots, order=order, **how)
        eq, shows = how.pop("eq", True), how.pop("repr", True)

        def make(cls: type[T]) -> type[T]:
            own = vars(cls)
            made = dataclasses.dataclass(slots=True, init=False, repr=False, eq=False, **how)(cls)
            methods = _equality(made) if eq else {}
            methods |= {"__repr__": _show} if shows else {}
            methods |= {"__init__": _initializer(made), "__setattr__": _refuse, "__delattr__": _refuse}
            methods |= {"__getstate__": _state, "__setstate__": _restore}
            for name, method in methods.items():
                if name not in own:
                    setattr(made, name, method)
            return made

        return make


def _initializer(cls: type[Any]) -> Any:
    """A function in straight lines: each field by the setter of its slot, which no `__setattr__` guards."""
    scope: dict[str, Any] = {"absent": MISSING}
    parameters: dict[bool, list[str]] = {False: ["self"], True: []}
    lines = []
    for field in dataclasses.fields(cls):
        name = value = field.name
        scope[f"set_{name}"] = getattr(cls, name).__set__
        if field.default_factory is not MISSING:
            scope[f"new_{name}"] = field.default_factory
            value = f"new_{name}() if {name} is absent else {name}"
            parameters[bool(field.kw_only)].append(f"{name}=absent")
        elif field.default is not MISSING:
            scope[f"default_{name}"] = field.default
            parameters[bool(field.kw_only)].append(f"{name}=default_{name}")
        else:
            parameters[bool(field.kw_only)].append(name)
        lines.append(f" set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    listed = [*parameters[False], *(("*", *parameters[True]) if parameters[True] else ())]
    made: dict[str, Any] = {}
    text = "\n".join([f"def __init__({', '.join(listed)}):", *lines, " pass"])
    exec(text, scope, made)  # noqa: S102 - of names of fields and nothing else, as the standard library does
    made["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    return made["__init__"]


def _equality(cls: type[Any]) -> dict[str, Any]:
    names = [field.name for field in dataclasses.fields(cls) if field.compare]
    compared: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def equals(self: Any, other: Any) -> Any:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": equals, "__hash__": lambda self: hash(compared(self))}


def _show(self: Any) -> str:
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_: Any) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__qualname__}.{name} is frozen")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
