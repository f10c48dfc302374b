"""Which calls something was said about."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any, Final, TypeVar, cast
from urllib.parse import parse_qs, unquote

from ...codec.codec import dumps
from ...http.arguments import SIMPLE, expand_header, expand_path, expand_query
from ...http.http_types import Upload
from ...http.operation import Call, Function
from ...http.prepare import as_sent, write_body
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
    call: Call[Any], recorded: Recorded, models: ModuleType | None
) -> str | None:
    """What is different in a request of the same operation; None if nothing is."""
    return next(_differences(call, recorded, models), None)


def _differences(
    call: Call[Any], recorded: Recorded, models: ModuleType | None
) -> Iterator[str]:
    operation = call.operation
    call = as_sent(call, models, ANY)
    if call.url is not None and not recorded.url.endswith(call.url):
        yield f"another link than {call.url!r} was followed"
    for (name, sent), value in zip(recorded.path.items(), call.path, strict=False):
        if value is not ANY:
            path = f"/{{{name}}}"
            wanted = expand_path(path, operation.path, (value,))
            yield from _unequal(f"path {name}", sent, unquote(wanted[1:]))
    yield from _query_differences(call, recorded)
    for name, value in call.headers.items():
        if value is not ANY and value is not None:
            style = operation.headers.get(name, SIMPLE)
            wanted = expand_header(name, value, style)
            yield from _unequal(f"header {name}", recorded.headers.get(name), wanted)
    for name, value in call.cookies.items():
        if value is not ANY and value is not None:
            pair = {name: value}
            wanted = needed("styles").expand_cookies(operation.cookies, pair)
            sent = recorded.headers.get("cookie", "")
            if f"; {wanted}; " not in f"; {sent}; ":
                yield f"cookie {name} is not what was said"
    if call.body is not ANY and _body(call) != recorded.body:
        yield "the body is not what was said"


def _query_differences(call: Call[Any], recorded: Recorded) -> Iterator[str]:
    """Parameters that the call leaves out must be; those of others are credentials."""
    operation = call.operation
    if operation.querystring is not None:
        if call.query is not ANY:
            write_query = needed("forms").write_query
            text = write_query(call, dumps)
            if text != recorded.url.partition("?")[2]:
                yield "the query is not what was said"
        return
    for name, value in dict(call.query or {}).items():
        if value is ANY:
            continue
        text = expand_query(operation.query, {name: value})
        wanted = parse_qs(text, keep_blank_values=True)
        for key in wanted or [name]:
            sent = recorded.query.get(key)
            yield from _unequal(f"query {key}", sent, wanted.get(key))


def _unequal(what: str, sent: object, wanted: object) -> Iterator[str]:
    if sent != wanted:
        yield f"{what} is {sent!r}, and not {wanted!r}"


def _body(call: Call[Any]) -> Any:
    if call.body is None:
        return None
    if call.media_type is ANY:
        call = replace(call, media_type=None)
    parts = {
        part: {name: value for name, value in headers.items() if value is not ANY}
        for part, headers in call.parts.items()
    }
    call = replace(call, parts=parts)
    content, media_type = write_body(call, dumps)
    whole = b"".join(content) if isinstance(content, Upload) else content
    return body_of(whole, media_type)
