"""Values of `Literal` types that a type gained and lost, if nothing else differs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from .pytypes import Applied, OneOf, PyType, Rest, Value, options_of, spelled_value


class NewValues(Struct, frozen=True):
    added: tuple[Value, ...] = ()
    gone: tuple[Value, ...] = ()

    def described(self, verb: str) -> str:
        """``takes 'c' too, and no longer takes 'a'``"""
        added, gone = (", ".join(map(spelled_value, values)) for values in (self.added, self.gone))
        parts = (f"{verb} {added} too" if added else "", f"no longer {verb} {gone}" if gone else "")
        return ", and ".join(filter(None, parts))


def new_values(was: PyType, now: PyType) -> NewValues | None:
    """The values that a type gained and lost; None if more differs, or if a constant became an enum."""
    match was, now:
        case Applied(head, items), Applied(other, others) if head == other:
            return _together(items, others)
        case Rest(item), Rest(other_item):
            return new_values(item, other_item)
    old, new = _values(was), _values(now)
    if was == now:
        return NewValues()
    if not old and not new and not (isinstance(was, OneOf) and isinstance(now, OneOf)):
        return None
    if old != new and min(len(old), len(new)) < 2:
        return None
    inside = _together(_others(was), _others(now))
    if inside is None:
        return None
    added = tuple(value for value in new if value not in old)
    return NewValues((*inside.added, *added), (*inside.gone, *(value for value in old if value not in new)))


def _together(types: Sequence[PyType], others: Sequence[PyType]) -> NewValues | None:
    """The values that all pairs gained and lost; None if one of the pairs differs otherwise."""
    if len(types) != len(others):
        return None
    differences = [new_values(difference, other) for difference, other in zip(types, others, strict=True)]
    known = [difference for difference in differences if difference is not None]
    if len(known) < len(differences):
        return None
    return NewValues(
        tuple(value for difference in known for value in difference.added),
        tuple(value for difference in known for value in difference.gone),
    )


def _values(type_: PyType) -> tuple[Value, ...]:
    return tuple(option for option in options_of(type_) if isinstance(option, Value))


def _others(type_: PyType) -> tuple[PyType, ...]:
    return tuple(option for option in options_of(type_) if not isinstance(option, Value))
