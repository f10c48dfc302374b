"""Values to parsed JSON, by what they are; the annotations of a class only say which format holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
)

from .formats import FORMATS, dump_base64
from .hints import Names, Slot, slots_of
from .models import UNSET, Format, Unset
from .problems import EncodeError
from .scope import Scope
from .tracing import Number

Write: TypeAlias = Callable[[Any], Any]


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


class _Writers(dict[type[Any], Write]):
    """A writer for every class, made on first use."""

    def __missing__(self, cls: type[Any]) -> Write:
        write = self[cls] = _writer(cls)
        return write


def _same(value: Any) -> Any:
    return value


def _float(value: float) -> float:
    if value - value != 0:
        raise EncodeError("NaN and infinite numbers have no JSON form")
    return float(value)


def _items(value: Any) -> list[Any]:
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
    {str: _same, int: _same, bool: _same, type(None): _same}
    | {float: _float, Number: _float, list: _items, tuple: _items, dict: _members}
    | {cls: form.dump for cls, form in FORMATS.items()}
    | {bytearray: dump_base64}
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
    scope = Scope(W=WRITERS, U=UNSET)
    lines = ["def f(o):", " d = {}"]
    own = [slot for slot in slots_of(cls) if not slot.extra]
    wires = frozenset(slot.wire for slot in own)
    for slot in own:
        lines += _field(scope, slot)
    for slot in slots_of(cls):
        if slot.extra:
            lines.append(f" x = o.{scope.attribute(slot.name)}")
            lines.append(f" if x: {scope.value(_add)}(d, x, {scope.value(wires)})")
    return scope.function([*lines, " return d"])


def _add(properties: dict[str, Any], extra: Any, wires: frozenset[str]) -> None:
    for key, value in _members(extra).items():
        if key not in wires:
            properties[key] = value


def _field(scope: Scope, slot: Slot) -> list[str]:
    wire, name = scope.value(slot.wire), scope.attribute(slot.name)
    hint = _bare(slot.hint, slot.names)
    dump = _dumper(slot.hint, slot.names, frozenset())
    there = "x is not None and x is not U" if slot.default is None else "x is not U"
    write = scope.value(dump) + "(x)" if dump else "W[type(x)](x)"
    lines = [f" x = o.{name}"]
    otherwise = "if"
    if hint in (str, int, bool) and not dump:
        lines.append(f" if type(x) is {scope.value(hint)}: d[{wire}] = x")
        otherwise = "elif"
    elif isinstance(hint, type) and issubclass(hint, Enum):
        lines.append(f" if type(x) is {scope.value(hint)}: d[{wire}] = x._value_")
        otherwise = "elif"
    if slot.default is not None:
        lines.append(f" {otherwise} x is None: d[{wire}] = None")
        otherwise = "elif"
    return [*lines, f" {otherwise} {there}: d[{wire}] = {write}"]


def _bare(hint: Any, names: Names) -> Any:
    """The class of a value that is there, if the annotation has just one."""
    if isinstance(hint, (str, ForwardRef)):
        hint = names.evaluate(hint if isinstance(hint, str) else hint.__forward_arg__)
    if get_origin(hint) in (Union, UnionType):
        left = [a for a in get_args(hint) if a not in (None, type(None), Unset)]
        return left[0] if len(left) == 1 else None
    return hint


def _dumper(hint: Any, names: Names, seen: frozenset[str]) -> Write | None:
    """What writes values of an annotation that has a format in it; mostly there is none."""
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        inner = None if hint in seen else names.evaluate(hint)
        return _dumper(inner, names, seen | {hint})
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return None
    if origin is Annotated:
        form = next((item for item in args[1:] if isinstance(item, Format)), None)
        if form is not None:
            return _only(_bare(args[0], names), form.dump)
        return _dumper(args[0], names, seen)
    inside = [d for d in (_dumper(arg, names, seen) for arg in args) if d]
    if not inside:
        return None
    if origin is dict:
        return _only(dict, lambda value: {k: inside[-1](x) for k, x in value.items()})
    if origin in (list, tuple):
        return _only(origin, lambda value: [inside[-1](x) for x in value])
    return inside[0]


def _only(cls: Any, dump: Write) -> Write:
    """What a lenient decoder has left in place of a value is written as what it is."""
    kind = get_origin(cls) or cls

    def write(value: Any) -> Any:
        fits = not isinstance(kind, type) or isinstance(value, kind)
        return dump(value) if fits else WRITERS[type(value)](value)

    return write
