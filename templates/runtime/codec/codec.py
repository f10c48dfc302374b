"""JSON to values of described types and back: `decode`, `encode`, `loads`, `dumps`."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from math import isfinite
from types import ModuleType
from typing import Any, Final, NoReturn, TypeVar, overload

from ..extras import found
from .codec_errors import DecodeError, Drift, EncodeError, refuse
from .converters import Converter
from .hints import Names, converter
from .writers import WRITERS

__all__ = ["decode", "dumps", "encode", "loads"]

T = TypeVar("T")

DEPTH: Final = 200
"""How deep arrays and objects may be nested in each other."""


@overload
def decode(
    type_: type[T],
    value: Any,
    *,
    strict: bool = True,
    on_drift: Callable[[Drift], object] | None = None,
    namespace: ModuleType | None = None,
) -> T: ...
@overload
def decode(
    type_: Any,
    value: Any,
    *,
    strict: bool = True,
    on_drift: Callable[[Drift], object] | None = None,
    namespace: ModuleType | None = None,
) -> Any: ...
def decode(
    type_: Any,
    value: Any,
    *,
    strict: bool = True,
    on_drift: Callable[[Drift], object] | None = None,
    namespace: ModuleType | None = None,
) -> Any:
    """Decode parsed JSON (from `loads`, or any other parser) into a value of a type.

    A value that does not fit raises DecodeError with the place and the reason. With
    ``strict=False`` it is kept as received, and ``on_drift`` gets place and reason; a
    required property that is missing reads as UNSET, which is not sent when the value is.
    ``type_`` may be a string or have strings in it; they are looked up in ``namespace``.
    """
    return decoder(type_, namespace)(value, strict=strict, on_drift=on_drift)


def decoder(type_: Any, namespace: ModuleType | None = None) -> Converter:
    """The converter of a type, made once."""
    # A union equals one of another order, in which other variants come first.
    order = None if isinstance(type_, (str, type)) else repr(type_)
    try:
        return _decoder(type_, order, namespace)
    except TypeError:  # an annotation with an unhashable value in it
        return converter(type_, _names_in(namespace))


@cache
def _decoder(type_: Any, _: str | None, namespace: ModuleType | None) -> Converter:
    return converter(type_, _names_in(namespace))


_names_in: Final = cache(Names)


def encode(value: Any) -> Any:
    """What JSON says for a value: parsed JSON, as `dumps` or any other writer takes it.

    A model gives its properties, then what is in ``extra``, except for names that it describes.
    Left out is what is UNSET, and None where that is the default. Nothing is validated: a value
    that does not fit its annotation is written as what it is. EncodeError, if it has no JSON form.
    """
    try:
        return WRITERS[type(value)](value)
    except RecursionError:
        raise EncodeError("nested too deeply") from None


def loads(data: bytes | bytearray | str) -> Any:
    """Parse JSON. NaN, infinite numbers and nesting beyond `DEPTH` are refused.

    Of properties with the same name the last one counts. Another parser can be used instead
    (``orjson.loads``); only this one keeps all digits of long numbers for Decimal fields.
    """
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        value = _parse(text)
    except RecursionError:
        raise DecodeError("$", "nested too deeply") from None
    except UnicodeDecodeError as error:
        reason = f"not valid JSON: invalid UTF-8 at byte {error.start}"
        raise DecodeError("$", reason) from None
    except ValueError as error:
        raise DecodeError("$", f"not valid JSON: {error}") from None
    if text.count("[") + text.count("{") > DEPTH and _is_deep(value):
        raise DecodeError("$", "nested too deeply")
    return value


def _number(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError("a number is too large")
    return number


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(DEPTH):
        level = [
            x
            for outer in level
            for x in (outer.values() if type(outer) is dict else outer)
            if type(x) is dict or type(x) is list
        ]
        if not level:
            return False
    return True


_FORMATS: Final[Any] = found("formats")
_parse: Final = json.JSONDecoder(
    parse_float=_FORMATS.number if _FORMATS else _number,
    parse_constant=_refuse,
).decode


def dumps(value: Any) -> bytes:
    """Write what `encode` gives as JSON text."""
    try:
        text = _write(value)
    except RecursionError:
        raise EncodeError("nested too deeply") from None
    except ValueError:
        raise EncodeError("NaN and infinite numbers have no JSON form") from None
    try:
        return text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can say
        return json.dumps(json.loads(text), separators=(",", ":")).encode()


def _encoder(default: Callable[[Any], Any]) -> Callable[[Any], str]:
    return json.JSONEncoder(
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=default,
    ).encode


_write: Final = _FORMATS.writer(_encoder) if _FORMATS else _encoder(refuse)
