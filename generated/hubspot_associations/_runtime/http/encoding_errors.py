"""Finds out which argument of a call cannot be sent, and what in it; only after that failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any, TypeGuard, cast

from ..codec.codec import encode
from ..codec.codec_errors import CallError, EncodeError
from ..codec.hints import slots_of
from ..codec.tracing import At, Trace, path_of
from ..extras import needed
from .errors import InvalidArgument
from .operation import AnyCall
from .parameters import is_array, split_template
from .settings import Settings

_MISFITS = (EncodeError, TypeError, ValueError, AttributeError)
_DEPTH = 200


def encoding_error(
    call: AnyCall[Any], settings: Settings, error: Exception
) -> CallError:
    """The error, with the argument and the place in it that it is about."""
    for name, value, write in _arguments(call, settings):
        found = _failure(write, value)
        if found is None:
            continue
        steps, inner = _place(value)
        reason = _reason(inner or found)
        return _error(call, f"{name}{steps}", reason, error)
    return _error(call, "", _reason(error), error)


def _error(call: AnyCall[Any], place: str, reason: str, error: Exception) -> CallError:
    message = ": ".join(filter(None, (str(call.operation), place, reason)))
    if isinstance(error, EncodeError):
        return EncodeError(message)
    return InvalidArgument(message)


def _reason(error: Exception) -> str:
    """Ours says what is wrong; another one may have a value in its text."""
    return str(error) if isinstance(error, EncodeError) else "it cannot be encoded"


def _arguments(
    call: AnyCall[Any], settings: Settings
) -> Iterator[tuple[str, Any, Callable[[Any], Any]]]:
    """Every argument with its name, and what writes it."""
    operation = call.operation

    def writer(key: str) -> Callable[[Any], Any]:
        if key not in operation.sends:
            return encode
        write, type_ = needed("named_formats").encode_as, operation.sends[key]
        return lambda value: write(type_, value, settings.namespace)

    holes = split_template(operation.template)[1]
    places: list[tuple[str, Any]] = [
        ("path", zip(holes, call.path, strict=False)),
        ("header", call.headers.items()),
        ("cookie", call.cookies.items()),
    ]
    if _is_mapping(call.query):
        places.append(("query", call.query.items()))
    else:
        yield "query", call.query, writer("query")
    for place, pairs in places:
        for name, value in pairs:
            shown = f"{place} parameter {name!r}"
            yield shown, value, writer(f"{place}:{name}")
    yield "body", call.body, writer("body")


def _failure(write: Callable[[Any], Any], value: Any) -> Exception | None:
    try:
        write(value)
    except _MISFITS as error:
        return error
    return None


def _place(value: Any) -> tuple[str, Exception | None]:
    """The way to the innermost value that has no JSON form, and why it has none."""
    at: At = Trace()
    failure = _failure(encode, value)
    for _ in range(_DEPTH):
        for step, inner in _inside(value):
            found = _failure(encode, inner)
            if found is not None:
                at, value, failure = (at, step), inner, found
                break
        else:
            break
    return path_of(at).removeprefix("$"), failure


def _inside(value: Any) -> Iterator[tuple[str | int, Any]]:
    if is_dataclass(value) and not isinstance(value, type):
        for slot in slots_of(type(value)):
            inner = getattr(value, slot.name)
            yield from inner.items() if slot.extra else [(slot.name, inner)]
    elif _is_mapping(value):
        yield from ((str(key), inner) for key, inner in value.items())
    elif is_array(value) or isinstance(value, tuple):
        yield from enumerate(cast("list[Any]", value))


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)
