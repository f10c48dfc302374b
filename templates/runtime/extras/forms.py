"""Forms: the properties of an object, each as a field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, ForwardRef, Union, cast, get_args, get_origin
from urllib.parse import quote, quote_plus

from ..codec.codec import encode
from ..codec.hints import Names, Slot, converter, slots_of
from ..codec.models import UNSET
from ..codec.writers import Write, writer_of
from ..http.arguments import FORM, Style, expand
from ..http.errors import InvalidArgument
from ..http.http_types import URLENCODED, is_json
from ..http.operation import Call
from . import needed
from .uploads import File

__all__ = ["Part"]

_HOLDERS = (Union, UnionType, list, dict, tuple)


@dataclass(frozen=True, slots=True)
class Part:
    """How one property of a form or multipart body is sent."""

    media_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def write(
    call: Call[Any], media_type: str, dumps: Callable[[Any], bytes]
) -> tuple[bytes, str]:
    """The body of a call, and its Content-Type."""
    form = _write_form(call.body, call.operation.encoding, dumps)
    return form.encode("ascii"), media_type


def write_query(call: Call[Any], dumps: Callable[[Any], bytes]) -> str:
    """The whole query of an operation whose query is one parameter (3.2 `querystring`)."""
    value, media_type = call.query, call.operation.querystring or ""
    if media_type == URLENCODED:
        return _write_form(value, call.operation.query, dumps)
    text = dumps(encode(value)).decode() if is_json(media_type) else str(value)
    return quote(text, safe="")


def _write_form(
    body: Any, encoding: Mapping[str, Style | Part], dumps: Callable[[Any], bytes]
) -> str:
    pieces: list[str] = []
    for name, value in members(body).items():
        how, plain = encoding.get(name), encode(value)
        style = how if isinstance(how, Style) else FORM
        if isinstance(how, Part) and is_json(how.media_type or ""):
            plain = [dumps(item).decode() for item in each(plain)]
        elif not isinstance(how, Style) and isinstance(plain, dict):
            plain = dumps(plain).decode()
        quoted = _with_plus if style.reserved else quote_plus
        pieces.append(expand(style, name, plain, quoted))
    return "&".join(filter(None, pieces))


def _with_plus(text: str) -> str:
    quoted: str = needed("styles").quote_reserved(text, in_path=False)
    return quoted.replace("%20", "+")


def each(value: Any) -> Iterable[Any]:
    many = isinstance(value, list | tuple)
    return cast("Iterable[Any]", value) if many else (value,)


def members(body: Any) -> dict[str, Any]:
    """The properties of an object by their names on the wire: as plain JSON, but for files."""
    values: dict[str, Any] = {}
    if isinstance(body, Mapping):
        values.update(cast("Mapping[str, Any]", body))
    elif is_dataclass(body):
        for slot, write in _fields(cast("Any", type(body))):
            value = getattr(body, slot.name)
            if slot.extra:
                values.update(value)
            elif write is None or value is UNSET or isinstance(value, File | Path):
                values[slot.wire] = value
            else:
                values[slot.wire] = write(value)
    else:
        raise InvalidArgument("a form's body must be an object")
    return {k: v for k, v in values.items() if v is not None and v is not UNSET}


@cache
def _fields(cls: Any) -> tuple[tuple[Slot, Write | None], ...]:
    """The fields of a model and what writes them, which is None for files."""
    return tuple(
        (
            slot,
            (
                None
                if _may_be_file(slot.hint, slot.names, frozenset())
                else writer_of(converter(slot.hint, slot.names)) or encode
            ),
        )
        for slot in slots_of(cls)
    )


def _may_be_file(hint: Any, names: Names, seen: frozenset[str]) -> bool:
    text = hint.__forward_arg__ if isinstance(hint, ForwardRef) else hint
    if isinstance(text, str):
        inner = None if text in seen else names.evaluate(text)
        return _may_be_file(inner, names, seen | {text})
    if hint in (Any, File):
        return True
    # Only these have types in them: what is in a Literal is text of the description.
    args = get_args(hint) if get_origin(hint) in _HOLDERS else ()
    return any(_may_be_file(arg, names, seen) for arg in args)
