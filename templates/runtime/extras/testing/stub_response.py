"""`StubResponse`: a result or an error as a server would write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from types import ModuleType
from typing import Any

from ...codec.codec import decode, dumps, encode, loads
from ...codec.codec_errors import CallError, EncodeError
from ...http.arguments import is_object, text_of
from ...http.http_types import Headers, is_json
from ...http.operation import ANYTHING, DEFAULT, Operation, Shape
from ...http.response import find_shape
from ..named_formats import encode_as
from ..texts import EVENTS

_WILD = {"bytes": "application/octet-stream", "str": "text/plain"}


@dataclass(frozen=True, slots=True)
class StubResponse:
    """What goes back to the client; a stream comes in several chunks."""

    status: int
    headers: Headers
    chunks: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which an operation responds: JSON has a type, streams have that of their items."""

    status: int
    media_type: str | None
    inner: Any
    is_raw: bool = False
    """Whether bytes are the body itself, and not base64."""


def success(
    operation: Operation[Any],
    value: Any,
    models: ModuleType | None,
    *,
    status: int | None,
    headers: Mapping[str, str],
) -> StubResponse:
    """The response that the client reads as `value`; TypeError where the operation has none."""
    shapes: Mapping[int | str, Shape] = operation.returns or {200: ANYTHING}
    if status is not None:
        shape, is_success = find_shape(operation, status, value is not None)
        if not is_success:
            raise ValueError(
                f"{status} is no success of {operation}: say .raises({status})"
            )
        shapes = {status: shape}
    form = _fitting(list(_forms(shapes)), value, models)
    if form is None:
        said = f"{operation} does not return {_named(value)}: {_said(shapes)}"
        raise TypeError(said + _unwritten(value))
    return _written(form, value, models, headers)


def failure(
    operation: Operation[Any],
    data: Any,
    models: ModuleType | None,
    *,
    status: int,
    headers: Mapping[str, str],
) -> StubResponse:
    """The response that the client raises with `data`; a mapping is already JSON."""
    shape, is_success = find_shape(operation, status, data is not None)
    if is_success:
        raise ValueError(f"{status} is a success of {operation}: say .returns(...)")
    if data is None:
        return StubResponse(status, Headers(headers.items()), ())
    form = _fitting(list(_forms({status: shape})), data, models)
    if form is None and is_dataclass(data):
        raise TypeError(
            f"{status} of {operation} is not {_named(data)}: {_said({status: shape})}"
        )
    form = form or _Form(status, "application/json", "Any")
    return _written(form, data, models, headers)


def _forms(shapes: Mapping[int | str, Shape]) -> Iterator[_Form]:
    for key, shape in shapes.items():
        status = (
            key
            if isinstance(key, int)
            else 200 if key == DEFAULT else int(key[0]) * 100
        )
        if shape is None:
            yield _Form(status, None, None)
        elif isinstance(shape, str):
            yield _Form(status, "application/json", shape)
        else:
            for kind, inner in shape.items():
                yield _Form(status, kind, inner, is_raw=inner == "bytes")


def _fitting(forms: list[_Form], value: Any, models: ModuleType | None) -> _Form | None:
    """The form whose type the value is of, first of all one that reads as an equal value."""
    for strict in (True, False):
        for form in forms:
            if _fits(form, value, models, strict=strict):
                return form
    return None


def _fits(form: _Form, value: Any, models: ModuleType | None, *, strict: bool) -> bool:
    inner = form.inner
    if inner is None:
        return value is None
    if not isinstance(inner, str | None):
        return isinstance(value, Iterable) and not isinstance(
            value, str | bytes | Mapping
        )
    if _is_sent_raw(form, value):
        return isinstance(value, bytes)
    if inner == "Any":
        return value is not None or not strict
    if value is None and not strict:
        return False
    try:
        sent = loads(dumps(encode_as(inner, value, models)))
        read = decode(inner, sent, strict=strict, namespace=models)
    except CallError:
        return False
    # A model in which a test has put what does not fit is still that model; a text is no date.
    is_plain = isinstance(value, str | int | float)
    return bool(read == value) if strict else type(read) is type(value) and not is_plain


def _is_sent_raw(form: _Form, value: Any) -> bool:
    return form.is_raw or (form.inner == "Any" and isinstance(value, bytes))


def _unwritten(value: Any) -> str:
    """Why the value has no JSON form in any response, if that is so."""
    try:
        encode(value)
    except EncodeError as error:
        return f"; {error}"
    return ""


def _written(
    form: _Form, value: Any, models: ModuleType | None, headers: Mapping[str, str]
) -> StubResponse:
    kind, inner = form.media_type, form.inner
    if kind is None or (inner == "Any" and value is None):
        return StubResponse(form.status, Headers(headers.items()), ())
    if "*" in kind or (inner == "Any" and isinstance(value, bytes)):
        kind = _WILD.get(
            "bytes" if isinstance(value, bytes) else str(inner), "application/json"
        )
    bare = kind.partition(";")[0].strip().lower()
    chunks: tuple[bytes, ...]
    if not isinstance(inner, str | None):
        chunks = tuple(_item(inner, bare, item, models) for item in value)
    elif _is_sent_raw(form, value):
        chunks = (value,)
    elif not is_json(bare):
        chunks = (text_of(encode_as(inner, value, models)).encode(),)
    else:
        chunks = (dumps(encode_as(inner, value, models)),)
    fields = {"Content-Type": kind, **headers}
    return StubResponse(form.status, Headers(fields.items()), chunks)


def _item(stream: Any, kind: str, item: Any, models: ModuleType | None) -> bytes:
    """One item of a stream: an event, or a line of JSON."""
    plain = encode_as(stream.item, item, models)
    text = item if stream.item == "str" else dumps(plain).decode()
    if kind != EVENTS:
        mark = "\x1e" if kind.endswith("json-seq") else ""
        return f"{mark}{text}\n".encode()
    event = plain if stream.whole and is_object(plain) else {"data": text}
    lines = "".join(_lines(name, value) for name, value in event.items())
    return f"{lines}\n".encode()


def _lines(name: str, value: Any) -> str:
    text = value if isinstance(value, str) else dumps(value).decode()
    return "".join(f"{name}: {line}\n" for line in text.split("\n"))


def _named(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _said(shapes: Mapping[int | str, Shape]) -> str:
    """What an operation does return, for messages."""
    forms = _forms(shapes)
    return ", ".join(
        f"{form.status} is {form.inner or 'without a body'}" for form in forms
    )
