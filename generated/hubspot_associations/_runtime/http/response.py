"""From a response to what the call returns or raises: by status, then by its body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from ..codec.codec_errors import DecodeError, Drift
from .errors import error_for
from .http_types import Headers, Response
from .operation import ANYTHING, DEFAULT, Call, Operation, Shape
from .response_body import as_it_came, read_body
from .response_bytes import unregistered_coding
from .settings import Settings, deviates

T = TypeVar("T")


def interpret(
    call: Call[T],
    status: int,
    headers: Headers,
    content: bytes,
    settings: Settings,
    secrets: Sequence[str] = (),
) -> Response[T]:
    """The response, decoded; a response that is not a success raises its ApiError.

    No message has the `secrets`, which a server may repeat.
    """
    operation = call.operation
    shape, success = find_shape(operation, status, bool(content))
    data: Any = None
    failure: DecodeError | None = None
    try:
        is_there = bool(content) or (success and status != 205)
        if operation.method != "HEAD" and is_there:
            if content:
                check_coding(headers, settings)
            data = read_body(shape, headers, content, settings)
    except DecodeError as error:
        failure = error
        if not success:  # an error must not be hidden by another one
            if settings.on_drift is not None:
                settings.on_drift(Drift(error.path, error.reason))
            data = as_it_came(headers, content, settings)
    response = Response(
        status=status,
        headers=headers,
        data=data,
        content=content,
        call=str(operation),
        namespace=getattr(settings.namespace, "__name__", None),
    )
    if not success:
        from .messages import message_of

        raise error_for(response, message_of(status, headers, content, secrets))
    if failure is not None:
        failure.response = response
        raise failure
    return response


def find_shape(
    operation: Operation[Any], status: int, has_content: bool
) -> tuple[Shape, bool]:
    """What the description says of a status, and whether it is a success.

    A success that is not described has the shape of those that are: servers move from
    201 to 200 and back, and a response must not be lost for it. Of an error, no body is
    described where none is: what comes is kept all the same.
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
            return raises[key] or ANYTHING, False
    return ANYTHING, False


def _only_shape(returns: Mapping[int | str, Shape], has_content: bool) -> Shape:
    shapes = list(returns.values())
    if not has_content and (not shapes or None in shapes or ANYTHING in shapes):
        return None
    kinds = [shape for shape in shapes if isinstance(shape, str)]
    if kinds:
        return " | ".join(dict.fromkeys(kinds))
    return next((shape for shape in shapes if shape is not None), ANYTHING)


def check_coding(headers: Headers, settings: Settings) -> None:
    """A content coding that nobody knows leaves the body as it is."""
    coding = unregistered_coding(headers)
    if coding:
        deviates(settings, f"expected a registered content coding, got {coding}")
