"""From an answer to what the call returns or raises: by status, then by media type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from .bodies import is_json
from .codec import decode
from .errors import error_for
from .exchange import Headers, Response
from .operation import DEFAULT, Call, Operation, Shape, Stream, scalar
from .problems import DecodeError, Drift
from .settings import Settings
from .streams import decode_item, items_in

T = TypeVar("T")

_CHARSET = re.compile(
    r"utf-?8(-sig)?|utf-?(16|32)(-?[bl]e)?|(us-)?ascii|latin-?1|koi8-[ru]|macintosh|"
    r"(iso[-_]?8859|windows|cp)[-_]?[0-9]{1,4}|iso-2022-(jp|kr)|gb(k|2312|18030)|"
    r"big5|shift[-_]jis|euc[-_](jp|kr)"
)
"""Python has slow ones too, and would look for a module of any name, and remember it."""


def interpret(
    call: Call[T], status: int, headers: Headers, content: bytes, settings: Settings
) -> Response[T]:
    """The answer, decoded; an answer that is no success raises its ApiError."""
    operation = call.operation
    shape, success = find_shape(operation, status, bool(content))
    data: Any = None
    failure: DecodeError | None = None
    try:
        is_there = bool(content) or (success and status != 205)
        if shape is not None and operation.method != "HEAD" and is_there:
            data = _read(shape, headers, content, settings)
    except DecodeError as error:
        failure = error
        if not success:  # an error must not be hidden by another one
            data = _undescribed(content, error, settings)
    response = Response(
        status=status,
        headers=headers,
        data=data,
        content=content,
        call=str(operation),
        namespace=getattr(settings.namespace, "__name__", None),
    )
    if not success:
        raise error_for(response)
    if failure is not None:
        failure.response = response
        raise failure
    return response


def find_shape(
    operation: Operation[Any], status: int, has_content: bool
) -> tuple[Shape, bool]:
    """What the description says of a status, and whether it is a success.

    A success that is not described has the shape of those that are: servers move from
    201 to 200 and back, and an answer must not be lost for it.
    """
    returns, raises = operation.returns, operation.raises
    if status in returns:
        return returns[status], True
    group = f"{status // 100}XX"
    if group in returns:
        return returns[group], True
    if 200 <= status < 300:
        if DEFAULT in returns:
            return returns[DEFAULT], True
        return _only_shape(returns, has_content), True
    for key in (status, group, DEFAULT):
        if key in raises:
            return raises[key], False
    return {"application/json": "Any"}, False


def _only_shape(returns: Mapping[int | str, Shape], has_content: bool) -> Shape:
    if not returns:
        return {"*/*": "Any"} if has_content else None
    shapes = list(returns.values())
    if None in shapes and not has_content:
        return None
    kinds = [shape for shape in shapes if isinstance(shape, str)]
    if kinds:
        return " | ".join(dict.fromkeys(kinds))
    return next((shape for shape in shapes if shape is not None), None)


def _read(
    shape: str | Mapping[str, str | Stream],
    headers: Headers,
    content: bytes,
    settings: Settings,
) -> Any:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if isinstance(shape, str):
        return _decode_json(shape, kind, content, settings)
    described, inner = pick(shape, kind)
    if isinstance(inner, Stream):
        items = items_in(described, content)
        return [decode_item(inner, item, settings) for item in items]
    is_wild = "*" in described
    if inner == "bytes":
        return content
    if inner == "Any" and is_wild:
        return _anything(kind, headers, content, settings)
    is_text = (inner == "str" or kind.startswith("text/")) and not is_json(kind)
    if is_json(described) and not (is_wild and is_text):
        return _decode_json(inner, kind, content, settings)
    text = _text(headers, content, settings.strict)
    return text if inner == "str" else _decode_text(inner, text, settings)


def _anything(kind: str, headers: Headers, content: bytes, settings: Settings) -> Any:
    """What nothing is known of: JSON, text, or bytes, as the answer itself says."""
    if not content:
        return None
    if kind.startswith("text/"):
        return _text(headers, content, settings.strict)
    if is_json(kind):
        return _decode_json("Any", kind, content, settings)
    return content


def pick(shape: Mapping[str, str | Stream], kind: str) -> tuple[str, str | Stream]:
    """The described media type that fits one that came, and its type."""
    for wanted in (kind, f"{kind.partition('/')[0]}/*", "*/*"):
        for described, inner in shape.items():
            if described.partition(";")[0].strip().lower() == wanted:
                return wanted, inner
    if len(shape) == 1 or not kind:
        described, inner = next(iter(shape.items()))
        return described.partition(";")[0].strip().lower(), inner
    for described, inner in shape.items():
        if is_json(kind) and is_json(described):
            return described, inner
    raise DecodeError("$", f"expected {' or '.join(shape)}, got another media type")


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


def _decode_json(expected: str, kind: str, content: bytes, settings: Settings) -> Any:
    if not content:
        return _unfit("an empty body", settings)
    try:
        value = settings.loads(content)
    except (DecodeError, ValueError, RecursionError) as error:
        if kind and not is_json(kind):
            return _unfit("another media type", settings)
        if isinstance(error, DecodeError) and settings.strict:
            raise
        return _unfit("a body that is not JSON", settings)
    return _decode(expected, value, settings)


def _decode(expected: str, value: Any, settings: Settings) -> Any:
    return decode(
        expected,
        value,
        strict=settings.strict,
        on_drift=settings.on_drift,
        namespace=settings.namespace,
    )


def _unfit(what: str, settings: Settings) -> None:
    """There is no value: an error, or None and a drift event."""
    reason = f"expected JSON, got {what}"
    if settings.strict:
        raise DecodeError("$", reason, avoidable=True)
    if settings.on_drift is not None:
        settings.on_drift(Drift("$", reason))


def _undescribed(content: bytes, error: DecodeError, settings: Settings) -> Any:
    """The JSON of an error that is not as it is described, if it is JSON."""
    if settings.on_drift is not None:
        settings.on_drift(Drift(error.path, error.reason))
    try:
        return settings.loads(content)
    except (DecodeError, ValueError, RecursionError):
        return None


def _text(headers: Headers, content: bytes, strict: bool) -> str:
    _, found, rest = headers.get("content-type", "").lower().partition("charset=")
    charset = rest.partition(";")[0].strip(" \"'") if found else "utf-8"
    try:
        if not _CHARSET.fullmatch(charset):
            raise LookupError
        return content.decode(charset, "strict" if strict else "replace")
    except (LookupError, ValueError):
        raise DecodeError("$", "expected text, got bytes of no such encoding") from None
