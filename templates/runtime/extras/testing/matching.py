"""Which calls something was said about."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any, Final, TypeVar, cast
from urllib.parse import parse_qs, unquote

from ...codec.codec import dumps
from ...http.bodies import write_body
from ...http.functions import Call, Function
from ...http.http_types import Upload
from ...http.operation import AnyCall
from ...http.parameters import (
    SIMPLE,
    Plain,
    expand_header,
    expand_path,
    expand_query,
)
from ...http.prepare import sendable, to_plain_of
from .. import needed
from .recorded import Recorded, body_of

_T = TypeVar("_T")


class _Any:
    def __repr__(self) -> str:
        return "ANY"


ANY: Final[Any] = _Any()
"""Stands for any argument of a call: ``fake.on(Pets.rename(7, name=ANY))``."""


def call_with(
    function: Callable[..., Call[_T]], arguments: Mapping[str, Any]
) -> Call[_T]:
    """A call with these arguments, and with any others beside them."""
    plain = inspect.unwrap(function)
    given = dict.fromkeys(inspect.signature(plain).parameters, ANY)
    unknown = sorted(arguments.keys() - given)
    if unknown:
        name = getattr(plain, "__name__", "the call")
        known = ", ".join(given) or "none"
        raise TypeError(f"{name} has no argument {', '.join(unknown)}; it has: {known}")
    said = {**given, **arguments}
    if isinstance(function, Function):  # without its warning: this is no use of it
        return cast("Call[_T]", function.make((), said))
    return function(**said)


def mismatch(
    call: AnyCall[Any], recorded: Recorded, models: ModuleType | None
) -> str | None:
    """What is different in a request of the same operation; None if nothing is."""
    return next(_differences(call, recorded, models), None)


def _differences(
    call: AnyCall[Any], recorded: Recorded, models: ModuleType | None
) -> Iterator[str]:
    operation = call.operation
    to_plain = to_plain_of(operation, models)
    if call.url is not None and not recorded.url.endswith(call.url):
        yield f"another link than {call.url!r} was followed"
    for (name, sent), value in zip(recorded.path.items(), call.path, strict=False):
        if value is not ANY:
            path = f"/{{{name}}}"
            wanted = expand_path(path, operation.path, (value,), to_plain)
            yield from _unequal(f"path {name}", sent, unquote(wanted[1:]))
    yield from _query_differences(call, recorded, to_plain)
    for name, value in call.headers.items():
        if value is not ANY and value is not None:
            style = operation.headers.get(name, SIMPLE)
            wanted = expand_header(name, value, style, to_plain)
            yield from _unequal(f"header {name}", recorded.headers.get(name), wanted)
    for name, value in call.cookies.items():
        if value is not ANY and value is not None:
            pair = {name: value}
            wanted = needed("styles").expand_cookies(operation.cookies, pair, to_plain)
            sent = recorded.headers.get("cookie", "")
            if f"; {wanted}; " not in f"; {sent}; ":
                yield f"cookie {name} is not what was said"
    if call.body is not ANY and _body(call, to_plain) != recorded.body:
        yield "the body is not what was said"


def _query_differences(
    call: AnyCall[Any], recorded: Recorded, to_plain: Plain
) -> Iterator[str]:
    """Parameters that the call leaves out must be; those of others are credentials."""
    operation = call.operation
    if operation.querystring is not None:
        if call.query is not ANY:
            write_query = needed("forms").write_query
            text = write_query(call, operation.querystring, dumps)
            if text != recorded.url.partition("?")[2]:
                yield "the query is not what was said"
        return
    for name, value in dict(call.query or {}).items():
        if value is ANY:
            continue
        text = expand_query(operation.query, {name: value}, to_plain)
        wanted = parse_qs(text, keep_blank_values=True)
        for key in wanted or [name]:
            sent = recorded.query.get(key)
            yield from _unequal(f"query {key}", sent, wanted.get(key))


def _unequal(what: str, sent: object, wanted: object) -> Iterator[str]:
    if sent != wanted:
        yield f"{what} is {sent!r}, and not {wanted!r}"


def _body(call: AnyCall[Any], to_plain: Plain) -> Any:
    if call.body is None:
        return None
    if "body" in call.operation.sends:
        call = replace(call, body=to_plain("body", "", call.body))
    if call.media_type is ANY:
        call = replace(call, media_type=None)
    parts = {
        part: {name: value for name, value in headers.items() if value is not ANY}
        for part, headers in call.parts.items()
    }
    call = replace(call, body=sendable(call.body), parts=parts)
    content, media_type = write_body(call, dumps)
    whole = b"".join(content) if isinstance(content, Upload) else content
    return body_of(whole, media_type)
