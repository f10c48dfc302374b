"""Responses of other media types than JSON: which of those described one is, and how it is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..codec.codec import decode
from ..codec.codec_errors import DecodeError
from ..http.http_types import URLENCODED, essence, is_json
from ..http.operation import Shape
from ..http.response import MARKUP, Received, is_text
from . import needed
from .texts import EVENTS, is_lines, scalar

_CHARSET = re.compile(
    r"utf-?8(-sig)?|utf-?(16|32)(-?[bl]e)?|(us-)?ascii|latin-?1|koi8-[ru]|macintosh|"
    r"(iso[-_]?8859|windows|cp)[-_]?[0-9]{1,4}|iso-2022-(jp|kr)|gb(k|2312|18030)|"
    r"big5|shift[-_]jis|euc[-_](jp|kr)"
)
"""Python has slow ones too, and would look for a module of any name, and remember it."""

_PARAMETER = re.compile(r';\s*([^\s;="]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))')
_OCTETS = "application/octet-stream"
_PLAIN = "text/plain"


@dataclass(frozen=True, slots=True)
class Items:
    """A body that is many items, each of the type that `item` names: `Stream` is one.

    `whole` says that `item` describes a whole Server-Sent Event, not just its data.
    """

    item: str
    whole: bool = False

    def read(self, kind: str, content: bytes, body: Received) -> list[Any]:
        """The items of a whole body."""
        raise NotImplementedError


def read_described(body: Received, shape: Mapping[str, str | Items]) -> Any:
    """The value of a whole body whose types are described by media type."""
    found, kind = pick(shape, body.media_type), body.kind
    wanted = " or ".join(shape)
    if found is None:
        came = body.misfit(wanted)
        return body.content if {*shape.values()} == {"bytes"} else came
    described, inner = found
    if isinstance(inner, Items):
        return inner.read(stream_kind(described, kind), body.content, body)
    if inner == "bytes":
        return body.content
    is_wild = "*" in described
    if inner == "Any" and is_json(described):
        return body.json(inner) if is_json(kind) else body.as_it_came(tell=True)
    may_be_text = (inner == "str" or kind.startswith("text/")) and not is_json(kind)
    if is_json(described) and not (is_wild and may_be_text):
        return body.json(inner, wanted if len(shape) > 1 else "JSON")
    if described == URLENCODED and inner != "str":
        return _decode_form(inner, body)
    return text_of(body) if inner == "str" else _decode_text(inner, body)


def read_scalar(body: Received, expected: str) -> tuple[Any] | None:
    """A described string whose text is the body; of an enum, a UUID, a date, unless it is JSON of one.

    Bytes in base64 may come as they are: Spring describes both in one way.
    """
    if expected == "bytes" and not is_text(body.kind):
        return (body.content,)
    if body.kind != _PLAIN:
        return None
    if expected == "str":
        return (text_of(body),)
    settings = body.settings
    text, is_exact = decoded(body)
    for read in (lambda: settings.loads(body.content), lambda: text):
        try:
            value = read()
            if value is not text or is_exact:
                return (decode(expected, value, namespace=settings.namespace),)
        except (DecodeError, ValueError, RecursionError):
            continue
    return None


def text_of(body: Received) -> str:
    """Text by the encoding that it says; what is not in it is replaced, and is a drift."""
    text, is_exact = decoded(body)
    if not is_exact:
        body.deviates("expected text, got bytes of no such encoding")
    return text


def decoded(body: Received) -> tuple[str, bool]:
    """Text by the encoding that it says, and whether all of it is in that."""
    _, found, rest = body.media_type.lower().partition("charset=")
    charset = rest.partition(";")[0].strip(" \"'") if found else "utf-8"
    is_known = _CHARSET.fullmatch(charset) is not None
    charset = charset if is_known else "utf-8"
    try:
        return body.content.decode(charset), is_known
    except LookupError:
        charset = "utf-8"
    except ValueError:
        pass
    return body.content.decode(charset, "replace"), False


def pick(shape: Shape, media_type: str) -> tuple[str, str | Items] | None:
    """The described media type that fits the received one, and its type."""
    if shape is None:
        return None
    if isinstance(shape, str):
        return "application/json", shape
    kind = essence(media_type)
    shapes = _by_essence(shape, parameters_of(media_type))
    for wanted in (kind, f"{kind.partition('/')[0]}/*", "*/*"):
        if wanted in shapes:
            return wanted, shapes[wanted]
    if not kind:
        return next(iter(shapes.items()))
    for described, inner in shapes.items():
        if _syntax(described) == _syntax(kind):
            return described, inner
    ranks = {
        rank: (described, inner)
        for described, inner in reversed(shapes.items())
        if (rank := _distance(described, inner, kind)) is not None
    }
    return ranks[min(ranks)] if ranks else None


def parameters_of(media_type: str) -> frozenset[tuple[str, str]]:
    """The parameters that are part of what a media type names, such as a version.

    How text is written and where parts end is said for whoever reads the bytes.
    """
    found = (
        (m[1].lower(), (m[2] or m[3]).lower()) for m in _PARAMETER.finditer(media_type)
    )
    return frozenset(pair for pair in found if pair[0] not in ("boundary", "charset"))


def _by_essence(
    shape: Mapping[str, str | Items], came: frozenset[tuple[str, str]]
) -> dict[str, str | Items]:
    """The types by media type, of those that differ in parameters by the nearest ones."""
    found: dict[str, dict[tuple[int, int], list[str | Items]]] = {}
    for described, inner in shape.items():
        own = parameters_of(described)
        level = 3 if own == came else 2 if own < came else 1 if own > came else 0
        nearness = (level, len(own & came))
        found.setdefault(essence(described), {}).setdefault(nearness, []).append(inner)
    return {kind: _any_of(levels[max(levels)]) for kind, levels in found.items()}


def _any_of(inners: list[str | Items]) -> str | Items:
    """Types between which the media type does not decide: JSON tells itself which it is."""
    types = dict.fromkeys(inner for inner in inners if isinstance(inner, str))
    return " | ".join(types) if types and types.keys() == {*inners} else inners[0]


def stream_kind(described: str, kind: str) -> str:
    """How items are separated: as the received media type says, if it does."""
    return kind if kind == EVENTS or is_lines(kind) else described


def _syntax(kind: str) -> str:
    if is_json(kind):
        return "json"
    if is_lines(kind):
        return "lines"
    found = MARKUP.search(kind)
    return kind if found is None else found[1].removeprefix("x-")


def _distance(described: str, inner: str | Items, kind: str) -> int | None:
    """How far a body of one media type is from another as which it can be read; None if it cannot."""
    if isinstance(inner, Items):
        return 4 if kind in (_OCTETS, _PLAIN) and described != EVENTS else None
    if inner == "bytes":
        if not is_text(kind) and not is_json(kind):
            return 0
        return 2 if is_json(described) else 6 if described == _OCTETS else None
    if is_json(described):
        return 3
    return {_PLAIN: 1, _OCTETS: 5}.get(kind)


def _decode_text(expected: str, body: Received) -> Any:
    """A value whose text is the body: unchanged, or as JSON writes numbers and booleans.

    OpenAPI 3.2, appendix B, leaves to each side how values become text.
    """
    text = text_of(body).rstrip("\r\n")
    for value in (text, scalar(text) if text else None):
        try:
            return decode(expected, value, namespace=body.settings.namespace)
        except DecodeError:
            continue
    return body.decode(expected, text)


def _decode_form(expected: str, body: Received) -> Any:
    """The fields of a form, whose texts become what their types have in JSON."""
    read_form = needed("received_forms").read_form
    try:
        fields = read_form(body.content, expected, body.settings.namespace)
    except DecodeError as error:
        body.deviates(error.reason)
        return text_of(body)
    return body.decode(expected, fields)
