"""What is read and not sent: ``readOnly`` properties of the models in a request.

So an object can be read, changed and written again.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, is_dataclass
from functools import lru_cache
from typing import Any, TypeGuard

from ..codec.hints import Slot, slots_of
from ..http.arguments import is_array, is_object


def sendable(value: Any) -> Any:
    """The value without its read-only properties: itself, if it has none that are set."""
    if is_array(value) or _is_row(value):
        made = [sendable(item) for item in value]
        same = all(new is old for new, old in zip(made, value, strict=True))
        return value if same else made if is_array(value) else tuple(made)
    if is_object(value):
        found = {key: sendable(item) for key, item in value.items()}
        return value if all(found[key] is value[key] for key in found) else found
    if is_dataclass(value) and not isinstance(value, type):
        return _without(value, _plan(type(value)))
    return value


def _is_row(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


@dataclass(frozen=True, slots=True)
class _Plan:
    read_only: tuple[Slot, ...]
    inside: tuple[str, ...]
    """The attributes that may hold models."""


@lru_cache(maxsize=4096)
def _plan(cls: type[Any]) -> _Plan:
    slots = slots_of(cls)
    inside = (
        slot for slot in slots if not slot.read_only and not _is_scalar(slot.hint)
    )
    return _Plan(
        tuple(slot for slot in slots if slot.read_only),
        tuple(slot.name for slot in inside),
    )


_SCALARS = frozenset({"str", "int", "float", "bool", "bytes", "None", "Unset"})


def _is_scalar(hint: Any) -> bool:
    return isinstance(hint, str) and _SCALARS.issuperset(hint.split(" | "))


def _without(model: Any, plan: _Plan) -> Any:
    changed = {
        slot.name: slot.initial()
        for slot in plan.read_only
        if getattr(model, slot.name) is not slot.default
    }
    for name in plan.inside:
        old = getattr(model, name)
        new = sendable(old)
        if new is not old:
            changed[name] = new
    if not changed:
        return model
    made = copy(model)
    for name, value in changed.items():
        object.__setattr__(made, name, value)
    return made
