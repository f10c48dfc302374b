"""From a type to a value of it: examples first, else what the type and the name suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, is_dataclass, replace
from enum import Enum
from types import UnionType
from typing import (
    Annotated,
    Any,
    ForwardRef,
    Literal,
    Union,
    get_args,
    get_origin,
)

from ...codec.codec_errors import DecodeError
from ...codec.hints import FORMATS, Names, Slot, converter, slots_of
from ...codec.models import Format, Unset
from ..tags import Tagged
from ..tuples import positions
from .scalars import SCALARS, Spot


class Endless(Exception):
    """No finite value, or none that could be guessed; whoever has a choice takes another one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a maker was told."""

    samples: Mapping[str, Mapping[str, Sequence[Any]]]
    seed: int
    whole: bool


def instance(
    cls: type[Any],
    plan: Plan,
    inside: tuple[type[Any], ...],
    overrides: Mapping[str, Any],
) -> Any:
    """An instance with what it must have, and the attributes that are given."""
    if cls in inside:
        raise Endless(f"{cls.__name__} must contain itself; say with what it ends")
    own = (*inside, cls)
    samples = plan.samples.get(cls.__name__, {})
    values: dict[str, Any] = {}
    for slot in slots_of(cls):
        if slot.name not in overrides and not slot.extra:
            values |= _attribute(slot, samples, plan, Spot(own, slot.name))
    return cls(**values, **overrides)


def _attribute(
    slot: Slot,
    samples: Mapping[str, Sequence[Any]],
    plan: Plan,
    spot: Spot,
) -> dict[str, Any]:
    """The attribute by its name, or nothing where it is left to its default."""
    needed = slot.required or isinstance(samples.get(slot.wire), list)
    if not needed and (not plan.whole or spot.is_deep):
        return {}
    for sample in _turned(samples.get(slot.wire, ()), plan.seed):
        try:
            return {slot.name: converter(slot.hint, slot.names)(sample)}
        except DecodeError:  # an example that is none
            continue
    try:
        return {slot.name: value(slot.hint, slot.names, plan, spot)}
    except Endless as error:
        if not slot.required:
            return {}
        raise Endless(f"{error} (as {spot.inside[-1].__name__}.{slot.name})") from None


def _turned(samples: Sequence[Any], seed: int) -> Sequence[Any]:
    """All of them, from another one on for each seed."""
    start = seed % len(samples) if samples else 0
    return [*samples[start:], *samples[:start]]


def value(hint: Any, names: Names, plan: Plan, spot: Spot) -> Any:
    """A value of a type, as annotations say it."""
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        if hint in spot.aliases:
            raise Endless(f"{hint} must contain itself; say with what it ends")
        inner = replace(spot, aliases=(*spot.aliases, hint))
        return value(names.evaluate(hint), names, plan, inner)
    if get_origin(hint) is not None:
        return _generic(hint, names, plan, spot)
    if hint is None or hint is type(None):
        return None
    if hint in (Any, object) or not isinstance(hint, type):
        return {}
    return _of_class(hint, plan, spot)


def _of_class(cls: type[Any], plan: Plan, spot: Spot) -> Any:
    if is_dataclass(cls):
        return instance(cls, plan, spot.inside, {})
    if issubclass(cls, Enum):
        return _member(cls, plan, spot)
    for known in cls.__mro__:
        if known in SCALARS:
            return SCALARS[known](plan.seed, spot)
        if known in FORMATS and (sample := FORMATS[known].sample):
            return sample(plan.seed, spot.place)
    raise Endless(f"no value of {cls.__name__} can be guessed")


def _generic(hint: Any, names: Names, plan: Plan, spot: Spot) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1:], names, plan, spot)
    if origin in (Union, UnionType):
        return _first([a for a in args if a is not Unset], names, plan, spot)
    if origin is Literal:
        return args[plan.seed % len(args)]
    if origin is tuple:
        prefix, _ = positions(args)
        return tuple(value(a, names, plan, spot) for a in prefix)
    if issubclass(origin, Mapping):
        return {}
    try:
        return [] if spot.is_deep else [value(args[0], names, plan, spot)]
    except Endless:
        return []


def _first(hints: list[Any], names: Names, plan: Plan, spot: Spot) -> Any:
    """Of the first variant that has a value; null is the last resort, unless all else is deep down."""
    nullable = any(hint in (None, type(None)) for hint in hints)
    if nullable and spot.is_deep:
        return None
    failed = Endless("it has no variants")
    for hint in hints:
        if hint not in (None, type(None)):
            try:
                return value(hint, names, plan, spot)
            except Endless as error:
                failed = error
    if nullable:
        return None
    raise failed


def _annotated(
    hint: Any, notes: tuple[Any, ...], names: Names, plan: Plan, spot: Spot
) -> Any:
    for note in notes:
        if isinstance(note, Tagged):
            return _tagged(note, names, plan, spot)
        if isinstance(note, Format):
            return _formatted(note, hint, names, plan, spot)
    return value(hint, names, plan, spot)


def _tagged(tag: Tagged, names: Names, plan: Plan, spot: Spot) -> Any:
    """The first variant that has a value, with the property that tells it from the others."""
    failed = Endless("it has no variants")
    for said, name in tag.variants.items():
        try:
            made = value(name, names, plan, spot)
        except Endless as error:
            failed = error
            continue
        cls: type[Any] = made.__class__
        for slot in slots_of(cls) if is_dataclass(cls) else ():
            if slot.wire == tag.wire:
                own = converter(slot.hint, slot.names)(said)
                setattr(made, slot.name, own)
        return made
    raise failed


def _formatted(form: Format, hint: Any, names: Names, plan: Plan, spot: Spot) -> Any:
    """What its type has; of one that the configuration added, what it reads of a few likely texts."""
    if form.sample:
        return form.sample(plan.seed, spot.place)
    try:
        return value(hint, names, plan, spot)
    except Endless:
        for text in (spot.name, str(plan.seed + 1), "1.5", plan.seed + 1):
            try:
                return form.parse(text)
            except (ValueError, TypeError, ArithmeticError):
                continue
        raise


def _member(cls: type[Enum], plan: Plan, spot: Spot) -> Any:
    members = list(cls)
    if members:
        return members[plan.seed % len(members)]
    return cls(plan.seed + 1 if issubclass(cls, int) else spot.name)
