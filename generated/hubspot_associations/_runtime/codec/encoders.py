"""Values to parsed JSON, by what they are; the annotations of a class only say which format holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import partial
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    Union,
    get_args,
    get_origin,
)

from .codec_errors import EncodeError
from .encoder_codegen import Property, Write, for_any, for_fitting
from .formats import FORMATS, Digits, dump_base64
from .hints import Names, Slot, positions, slots_of
from .models import Format, Unset
from .tracing import Number


def encode(value: Any) -> Any:
    """What JSON says for a value: parsed JSON, as `codec.dumps` or any other writer takes it.

    A model gives its properties, then what is in ``extra``, except for names that it describes.
    Left out is what is UNSET, and None where that is the default. Nothing is validated: a value
    that does not fit its annotation is written as what it is. EncodeError, if it has no JSON form.
    """
    try:
        return WRITERS[type(value)](value)
    except RecursionError:
        raise EncodeError("nested too deeply") from None


def writer(hint: Any, names: Names) -> Write:
    """What writes values of a type that may have formats in it."""
    return _choose(_dumps(hint, names, frozenset()))


class _Writers(dict[type[Any], Write]):
    """A writer for every class, made on first use."""

    def __missing__(self, cls: type[Any]) -> Write:
        write = self[cls] = _writer(cls)
        return write


_PLAIN: Final[frozenset[type[Any]]] = frozenset({str, int, bool, type(None)})
"""Classes of values that JSON has as they are."""


def _same(value: Any) -> Any:
    return value


def _float(value: float) -> float:
    if value - value != 0:
        raise EncodeError("NaN and infinite numbers have no JSON form")
    return float(value)


def _items(value: Any) -> list[Any]:
    if _PLAIN.issuperset(map(type, value)):
        return list(value)
    writers = WRITERS
    return [writers[type(x)](x) for x in value]


def _members(value: Mapping[Any, Any]) -> dict[str, Any]:
    writers = WRITERS
    return {
        k if type(k) is str else _key(k): writers[type(x)](x) for k, x in value.items()
    }


def _key(key: Any) -> str:
    text = WRITERS[type(key)](key)
    if not isinstance(text, str):
        raise EncodeError(f"{type(key).__qualname__} is no name of a JSON property")
    return text


def _enum(value: Enum) -> Any:
    return encode(value.value)


WRITERS: Final = _Writers(
    dict.fromkeys(_PLAIN, _same)
    | {float: _float, Number: _float, list: _items, tuple: _items, dict: _members}
    | {cls: form.dump for cls, form in FORMATS.items()}
    | {bytearray: dump_base64, Digits: _same}
)


def _writer(cls: type[Any]) -> Write:
    if issubclass(cls, Enum) and cls is not Unset:
        return _enum
    if is_dataclass(cls):
        return _compiled(cls)
    for known in cls.__mro__:
        if known in WRITERS:
            return WRITERS[known]
    if issubclass(cls, Mapping):
        return _members

    def refuse(_: Any) -> Any:
        raise EncodeError(f"{cls.__qualname__} has no JSON form")

    return refuse


def _compiled(cls: type[Any]) -> Write:
    """A function in straight lines that gives the properties of an instance."""
    slots = slots_of(cls)
    own = [_property(slot) for slot in slots if not slot.extra]
    extra = next((slot for slot in slots if slot.extra), None)
    values = {"W": WRITERS, "add": _add}
    made: list[Write] = []

    def otherwise(value: Any) -> Any:
        if not made:
            made.append(for_any(own, extra, values))
        return made[0](value)

    return for_fitting(own, extra, values, otherwise)


def _add(properties: dict[str, Any], extra: Any, described: dict[str, Any]) -> None:
    for key, value in _members(extra).items():
        if key not in described:
            properties[key] = value


def _property(slot: Slot) -> Property:
    dumps = _dumps(slot.hint, slot.names, frozenset())
    hint = _bare(slot.hint, slot.names)
    if get_origin(hint) is Literal:
        types = {value.__class__ for value in get_args(hint)}
        hint = types.pop() if len(types) == 1 else None
    simple = isinstance(hint, type) and issubclass(hint, (str, int, Enum))
    form = FORMATS.get(hint) if isinstance(hint, type) else None
    return Property(
        slot=slot,
        cls=hint if (simple or form) and not dumps else None,
        dump=form.dump if form else None,
        nullable=type(None) in get_args(_evaluated(slot.hint, slot.names)),
        write=_choose(dumps) if dumps else None,
    )


def _evaluated(hint: Any, names: Names) -> Any:
    if isinstance(hint, (str, ForwardRef)):
        return names.evaluate(hint if isinstance(hint, str) else hint.__forward_arg__)
    return hint


def _bare(hint: Any, names: Names) -> Any:
    """The class of a value that is there, if the annotation has just one."""
    hint = _evaluated(hint, names)
    if get_origin(hint) in (Union, UnionType):
        left = [a for a in get_args(hint) if a not in (None, type(None), Unset)]
        return left[0] if len(left) == 1 else None
    return hint


def _dumps(hint: Any, names: Names, seen: frozenset[str]) -> list[tuple[Any, Write]]:
    """What writes values of an annotation that has formats in it, by class; mostly there is none."""
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        inner = None if hint in seen else names.evaluate(hint)
        return _dumps(inner, names, seen | {hint})
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        for item in args[1:]:
            if isinstance(item, Format):
                return [(_bare(args[0], names), item.dump)]
        return _dumps(args[0], names, seen)
    if origin in (Union, UnionType):
        return [dump for arg in args for dump in _dumps(arg, names, seen)]
    if origin is tuple:
        prefix, rest = positions(args)
        each = [_dumps(arg, names, seen) for arg in (*prefix, *rest)]
        return (
            [(tuple, partial(_positioned, list(map(_choose, each))))]
            if any(each)
            else []
        )
    inside = _dumps(args[-1], names, seen) if origin in (list, dict) else []
    if not inside:
        return []
    write = _choose(inside)
    if origin is dict:
        return [(dict, lambda value: {_key(k): write(x) for k, x in value.items()})]
    return [(list, lambda value: [write(x) for x in value])]


def _positioned(writes: list[Write], value: tuple[Any, ...]) -> list[Any]:
    return [writes[min(i, len(writes) - 1)](x) for i, x in enumerate(value)]


def _choose(dumps: list[tuple[Any, Write]]) -> Write:
    """What has no format, or was kept by a decoder that is not strict, is written as what it is."""

    def write(value: Any) -> Any:
        for cls, dump in dumps:
            kind = get_origin(cls) or cls
            if not isinstance(kind, type) or isinstance(value, kind):
                return dump(value)
        return WRITERS[type(value)](value)

    return write
