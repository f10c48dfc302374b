"""What the body of a response means: by its description, and by the media type that came."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from ..codec.codec import decode
from ..codec.codec_errors import DecodeError
from .bodies import EVENTS, is_json, is_lines
from .headers import essence, parameters_of
from .http_types import Headers
from .operation import Items, Shape, scalar
from .settings import Settings, deviates

_CHARSET = re.compile(
    r"utf-?8(-sig)?|utf-?(16|32)(-?[bl]e)?|(us-)?ascii|latin-?1|koi8-[ru]|macintosh|"
    r"(iso[-_]?8859|windows|cp)[-_]?[0-9]{1,4}|iso-2022-(jp|kr)|gb(k|2312|18030)|"
    r"big5|shift[-_]jis|euc[-_](jp|kr)"
)
"""Python has slow ones too, and would look for a module of any name, and remember it."""

_NAME = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}")
_SYNTAXES = re.compile(r"[/+](xml|x-yaml|yaml)$")
FORM = "application/x-www-form-urlencoded"
_OCTETS = "application/octet-stream"
_PLAIN = "text/plain"


def read_body(
    shape: Shape, headers: Headers, content: bytes, settings: Settings
) -> Any:
    """The value of a whole body. What is not as described comes as it is, and is a drift."""
    kind = essence(headers.get("content-type", "")) if content else ""
    if isinstance(shape, str) and shape != "Any":
        return _decode_json(shape, kind, headers, content, settings)
    found = pick(shape, headers.get("content-type", "") if content else "")
    if found is None:
        return _misfit(shape, kind, headers, content, settings)
    described, inner = found
    if isinstance(inner, Items):
        return inner.read(stream_kind(described, kind), content, settings)
    if inner == "bytes":
        return content
    is_wild = "*" in described
    if inner == "Any" and is_json(described):
        if is_json(kind):
            return _decode_json(inner, kind, headers, content, settings)
        return _as_it_came(kind, headers, content, settings)
    is_text = (inner == "str" or kind.startswith("text/")) and not is_json(kind)
    if is_json(described) and not (is_wild and is_text):
        whole = shape if isinstance(shape, Mapping) and len(shape) > 1 else inner
        return _decode_json(inner, kind, headers, content, settings, whole)
    if described == FORM and inner != "str":
        return _decode_form(inner, headers, content, settings)
    text = _text(headers, content, settings)
    return text if inner == "str" else _decode_text(inner, text, settings)


def as_it_came(headers: Headers, content: bytes, settings: Settings) -> Any:
    """A body by its media type alone: JSON, text or bytes; None where there is none."""
    quiet = replace(settings, strict=False, on_drift=None)
    kind = essence(headers.get("content-type", ""))
    return _as_it_came(kind, headers, content, quiet)


def pick(shape: Shape, media_type: str) -> tuple[str, str | Items] | None:
    """The described media type that fits one that came, and its type."""
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
    """How items are told apart: as it came, if that says so."""
    return kind if kind == EVENTS or is_lines(kind) else described


def _syntax(kind: str) -> str:
    if is_json(kind):
        return "json"
    if is_lines(kind):
        return "lines"
    found = _SYNTAXES.search(kind)
    return kind if found is None else found[1].removeprefix("x-")


def _distance(described: str, inner: str | Items, kind: str) -> int | None:
    """How far a body of one media type is from another as which it can be read; None if it cannot."""
    if isinstance(inner, Items):
        return 4 if kind in (_OCTETS, _PLAIN) and described != EVENTS else None
    if inner == "bytes":
        if not _is_text(kind) and not is_json(kind):
            return 0
        return 2 if is_json(described) else 6 if described == _OCTETS else None
    if is_json(described):
        return 3
    return {_PLAIN: 1, _OCTETS: 5}.get(kind)


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind == FORM or bool(_SYNTAXES.search(kind))


def _misfit(
    shape: Shape, kind: str, headers: Headers, content: bytes, settings: Settings
) -> Any:
    """What is of another media type than described. Bytes are bytes, whatever they are called."""
    if shape is None and not content:
        return None
    shapes: Mapping[str, str | Items] = shape if isinstance(shape, Mapping) else {}
    wanted = " or ".join(shapes) or ("no body" if shape is None else "JSON")
    deviates(settings, f"expected {wanted}, got {_named(kind)}")
    if shapes and set(shapes.values()) == {"bytes"}:
        return content
    return as_it_came(headers, content, settings)


def _named(kind: str) -> str:
    if not kind:
        return "a body"
    return kind if _NAME.fullmatch(kind) else "another media type"


def _as_it_came(kind: str, headers: Headers, content: bytes, settings: Settings) -> Any:
    if not content:
        return None
    if is_json(kind) or not kind:
        try:
            return settings.loads(content)
        except (DecodeError, ValueError, RecursionError):
            return _text_or_bytes(content) if kind else content
    return _text(headers, content, settings) if _is_text(kind) else content


def _text_or_bytes(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content


def _decode_text(expected: str, text: str, settings: Settings) -> Any:
    """A value whose text is the body: as it is, or as JSON writes numbers and booleans.

    OpenAPI 3.2, appendix B, leaves to each side how values become text.
    """
    text = text.rstrip("\r\n")
    for value in (text, scalar(text) if text else None):
        try:
            return decode(expected, value, namespace=settings.namespace)
        except DecodeError:
            continue
    return _decode(expected, text, settings)


def _decode_form(
    expected: str, headers: Headers, content: bytes, settings: Settings
) -> Any:
    """The fields of a form, whose texts become what their types have in JSON."""
    from .forms import read_form  # few APIs respond with one

    try:
        fields = read_form(content, expected, settings.namespace)
    except DecodeError as error:
        deviates(settings, error.reason)
        return _text(headers, content, settings)
    return _decode(expected, fields, settings)


def _decode_json(
    expected: str,
    kind: str,
    headers: Headers,
    content: bytes,
    settings: Settings,
    whole: Shape = None,
) -> Any:
    """A value of JSON, by whatever media type it comes; a string may come as plain text too.

    Bytes in base64 may come as they are: Spring describes both in one way.
    """
    if not content:
        deviates(settings, "expected JSON, got an empty body")
        return None
    if expected == "bytes" and kind and not is_json(kind) and not _is_text(kind):
        return content
    if kind == _PLAIN and (text := _plain_text(expected, headers, content, settings)):
        return text[0]
    try:
        value = settings.loads(content)
    except DecodeError as error:
        reason, _, detail = error.reason.partition(": ")
    except (ValueError, RecursionError):
        reason, detail = "not valid JSON", ""
    else:
        return _decode(expected, value, settings)
    if kind and not is_json(kind):
        return _misfit(whole or expected, kind, headers, content, settings)
    deviates(settings, reason, detail)
    return _text_or_bytes(content)


def _plain_text(
    expected: str, headers: Headers, content: bytes, settings: Settings
) -> tuple[Any] | None:
    """A described string whose text is the body; of an enum, a UUID, a date, unless it is JSON of one."""
    if expected == "str":
        return (_text(headers, content, settings),)
    exact = replace(settings, strict=True, on_drift=None)
    reads = (settings.loads, partial(_text, headers, settings=exact))
    for read in reads:
        try:
            return (_decode(expected, read(content), exact),)
        except (DecodeError, ValueError, RecursionError):
            continue
    return None


def _decode(expected: str, value: Any, settings: Settings) -> Any:
    return decode(
        expected,
        value,
        strict=settings.strict,
        on_drift=settings.on_drift,
        namespace=settings.namespace,
    )


def _text(headers: Headers, content: bytes, settings: Settings) -> str:
    """Text by the encoding that it says; what is not in it is replaced, and is a drift."""
    _, found, rest = headers.get("content-type", "").lower().partition("charset=")
    charset = rest.partition(";")[0].strip(" \"'") if found else "utf-8"
    try:
        if not _CHARSET.fullmatch(charset):
            raise LookupError
        return content.decode(charset)
    except LookupError:
        charset = "utf-8"
    except ValueError:
        pass
    deviates(settings, "expected text, got bytes of no such encoding")
    return content.decode(charset, "replace")
