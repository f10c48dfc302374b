"""`Maker`: models filled with plausible values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass, replace
from difflib import get_close_matches
from types import ModuleType
from typing import Any, TypeVar, cast

from ...codec.hints import Names, slots_of
from .scalars import Spot
from .values import Endless, Plan, instance, value

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Makes values of models: ``make(Pet, name="Rex")`` has a name, and what else a pet must have.

    Values are the description's examples, or follow from types, formats and names. They are
    the same each time: what differs is asked for, by arguments, by `many`, or by `seeded`.
    """

    models: ModuleType
    samples: Mapping[str, Mapping[str, Sequence[Any]]] = field(repr=False)
    """JSON values of properties, by class and by name on the wire: in a list what is always filled,
    in a tuple what only `full` fills."""
    seed: int = 0
    whole: bool = False

    def __call__(self, model: type[_T], /, **overrides: Any) -> _T:
        """One value; `overrides` are attributes of it, and are not changed.

        TypeError for an attribute that the model does not have, or where one has to be
        given: a model that must contain itself has no end, and some types no known values.
        """
        plan = Plan(self.samples, self.seed, self.whole)
        try:
            if is_dataclass(model):
                _check(model, overrides)
                return cast("_T", instance(model, plan, (), overrides))
            return cast("_T", value(model, Names(self.models), plan, Spot()))
        except Endless as error:
            raise TypeError(str(error)) from None

    def many(self, model: type[_T], count: int, /, **overrides: Any) -> list[_T]:
        """Some that differ from each other; `overrides` are the same in all."""
        makers = (self.seeded(self.seed + n) for n in range(count))
        return [make(model, **overrides) for make in makers]

    def seeded(self, seed: int) -> Maker:
        """A maker of other values, which are the same for the same seed."""
        return replace(self, seed=seed)

    @property
    def full(self) -> Maker:
        """A maker that fills optional attributes too, but not without end."""
        return replace(self, whole=True)


def _check(model: type[Any], overrides: Mapping[str, Any]) -> None:
    known = [slot.name for slot in slots_of(model)]
    for name in overrides:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            raise TypeError(f"{model.__name__} has no attribute {name}{hint}")
