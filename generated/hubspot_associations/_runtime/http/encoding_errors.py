"""Which argument of a call cannot be sent, and what in it; found out only after that failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any, TypeGuard, TypeVar, cast

from ..codec.codec import encode
from ..codec.codec_errors import At, CallError, EncodeError, Trace, path_of
from ..codec.hints import slots_of
from .errors import InvalidArgument

_T = TypeVar("_T")

MISFITS = (EncodeError, TypeError, ValueError, AttributeError)
"""What is raised for values that cannot be written, by our own code and by that of formats."""

_DEPTH = 200


def placing(argument: str, value: Any, write: Callable[[Any], _T]) -> _T:
    """What `write` makes of an argument; an error has a note of the place in it that it is about."""
    try:
        return write(value)
    except MISFITS as error:
        error.add_note(argument + _steps(value))
        raise


def encoding_error(what: str, error: Exception) -> CallError:
    """The error of a whole call. The text of an error that is not ours may show a value."""
    place = next(iter(getattr(error, "__notes__", ())), "")
    if isinstance(error, EncodeError):
        return EncodeError(": ".join(filter(None, (what, place, str(error)))))
    has_surrogate = isinstance(error, UnicodeEncodeError)
    reason = "text with a lone surrogate" if has_surrogate else "it"
    return InvalidArgument(
        ": ".join(filter(None, (what, place, f"{reason} cannot be encoded")))
    )


def _steps(value: Any) -> str:
    """The way to the innermost value that has no JSON form."""
    at: At = Trace()
    for _ in range(_DEPTH):
        found = ((step, x) for step, x in _inside(value) if not _is_encodable(x))
        step, value = next(found, (None, value))
        if step is None:
            break
        at = (at, step)
    return path_of(at).removeprefix("$")


def _is_encodable(value: Any) -> bool:
    try:
        encode(value)
    except MISFITS:
        return False
    return True


def _inside(value: Any) -> Iterator[tuple[str | int, Any]]:
    if is_dataclass(value) and not isinstance(value, type):
        for slot in slots_of(type(value)):
            inner = getattr(value, slot.name)
            yield from inner.items() if slot.extra else [(slot.name, inner)]
    elif _is_mapping(value):
        yield from ((str(key), inner) for key, inner in value.items())
    elif isinstance(value, list | tuple):
        yield from enumerate(cast("list[Any]", value))


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)
