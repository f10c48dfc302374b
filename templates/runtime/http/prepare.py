"""From a call to the request that is sent: pure, but for the sizes of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import ModuleType
from typing import Any
from urllib.parse import unquote_plus, urlsplit

from ..codec.codec_errors import CallError, EncodeError
from ..codec.models import UNSET
from ..extras import found, needed
from .auth import Credential
from .bodies import is_json, write_body, write_query
from .errors import InvalidArgument
from .headers import add_cookies, essence, plain, replace_header, token
from .http_types import Content, Request
from .operation import DEFAULT, AnyCall, Operation, Shape
from .parameters import (
    SIMPLE,
    expand_cookies,
    expand_header,
    expand_path,
    expand_query,
    split_template,
)
from .settings import CallOptions, Settings, usual_name
from .urls import check_base_url, join_url


def prepare(call: AnyCall[Any], settings: Settings) -> Request:
    """The request of a call; credentials come later, for each try."""
    try:
        return _prepare(call, settings)
    except EncodeError as error:
        raise _placed(call, settings, error) from None
    except CallError:
        raise
    except (TypeError, ValueError, AttributeError) as error:
        raise _placed(call, settings, error) from error


def sendable(body: Any) -> Any:
    """The body without what is read and not sent, where an API has such."""
    read_only = found("read_only")
    return body if read_only is None else read_only.sendable(body)


def _placed(call: AnyCall[Any], settings: Settings, error: Exception) -> CallError:
    from .encoding_errors import encoding_error

    return encoding_error(call, settings, error)


def free_call(
    base_url: str, method: str, path: str, returns: Shape, arguments: Mapping[str, Any]
) -> AnyCall[Any]:
    """A call without an operation of the description."""
    shown = path.partition("?")[0]
    returns = {"*/*": "Any"} if returns == "Any" else returns
    method = token(method, "method of HTTP")
    operation: Operation[Any] = Operation(
        method, shown, returns={DEFAULT: returns}, accepts=("*/*",)
    )
    url = path if "://" in path else f"{base_url}/{path.lstrip('/')}"
    call = replace(operation(**arguments), url=url)
    headers = {k: v for k, v in call.headers.items() if k.lower() != "content-type"}
    said = [v for k, v in call.headers.items() if k not in headers]
    return replace(call, headers=headers, media_type=(*said, call.media_type)[0])


def server_of(operation: Operation[Any], settings: Settings) -> str:
    """Servers of an operation hold while the client speaks to the API's own."""
    if not operation.servers:
        return settings.base_url
    server = operation.servers[0]
    if server.startswith("/"):
        parts = urlsplit(settings.base_url)
        return f"{parts.scheme}://{parts.netloc}{server.rstrip('/')}"
    return check_base_url(server) if settings.default_server else settings.base_url


def _prepare(call: AnyCall[Any], settings: Settings) -> Request:
    operation = call.operation
    body = sendable(call.body)
    if body is not call.body:
        call = replace(call, body=body)
    if operation.sends:
        call = written(call, settings.namespace)
    url = server_of(operation, settings)
    if call.url is None or "://" not in call.url:
        path = expand_path(operation.template, operation.path, call.path)
        url += path if path.startswith("/") else f"/{path}"  # or it extends the host
    if call.url is not None:
        url = join_url(url, call.url)
    query = _query(call, settings) if call.query else ""
    if query:
        url = _with_query(url, query)
    headers = _headers(call, settings)
    content: Content | None = None
    if _has_body(call):
        content, media_type = write_body(call, settings.dumps)
        headers["Content-Type"] = plain("Content-Type", media_type)
    return Request(
        method=operation.method,
        url=url,
        headers=headers,
        content=content,
        timeout=settings.timeout,
        template=operation.template,
        operation_id=operation.id,
    )


def _with_query(url: str, query: str) -> str:
    """A query after what the URL has of its own; an argument takes the place of a pair of its name."""
    path, _, fixed = url.partition("?")
    given = {pair.partition("=")[0] for pair in query.split("&")}
    pairs = [pair for pair in fixed.split("&") if pair.partition("=")[0] not in given]
    return f"{path}?{'&'.join([*filter(None, pairs), query])}"


def _headers(call: AnyCall[Any], settings: Settings) -> dict[str, str]:
    """What the client says in all calls, and in its place what the call says; cookies meet in one."""
    operation = call.operation
    headers = {"Accept": accept(operation), **settings.headers}
    for name, value in call.headers.items():
        if value is not None:
            text = expand_header(name, value, operation.headers.get(name, SIMPLE))
            if name.lower() == "cookie":
                add_cookies(headers, text)
            elif text or isinstance(value, str):  # not of an empty array
                replace_header(headers, name, text)
    if call.cookies:
        cookies = expand_cookies(operation.cookies, call.cookies)
        if cookies:
            add_cookies(headers, cookies)
    return headers


def _has_body(call: AnyCall[Any]) -> bool:
    return call.body is not UNSET and (call.body is not None or call.operation.nullable)


def written(
    call: AnyCall[Any], namespace: ModuleType | None, *, but: object = UNSET
) -> AnyCall[Any]:
    """The call with plain JSON where only the type tells how a value is written."""
    operation = call.operation

    def write(key: str, value: Any) -> Any:
        if key not in operation.sends or value is but:
            return value
        return needed("named_formats").encode_as(operation.sends[key], value, namespace)

    def each(place: str, values: Any) -> dict[str, Any]:
        return {name: write(f"{place}:{name}", x) for name, x in dict(values).items()}

    takes_whole = operation.querystring is not None or call.query is but
    holes = zip(split_template(operation.template)[1], call.path, strict=False)
    return replace(
        call,
        path=tuple(write(f"path:{name}", value) for name, value in holes),
        query=call.query if takes_whole else each("query", call.query),
        headers=each("header", call.headers),
        cookies=each("cookie", call.cookies),
        body=write("body", call.body),
    )


def _query(call: AnyCall[Any], settings: Settings) -> str:
    operation = call.operation
    if operation.querystring is not None:
        return write_query(call, operation.querystring, settings.dumps)
    return expand_query(operation.query, call.query)


@lru_cache(maxsize=4096)
def accept(operation: Operation[Any]) -> str:
    """The media types of all responses, those of success first, which choose among versions of one.

    Errors are JSON nearly everywhere, described or not: a server such as Django REST framework
    refuses (406) whoever takes nothing but a PDF, though a PDF is what it would send.
    """
    kinds = dict.fromkeys(_kinds(operation.returns))
    asked = {essence(kind) for kind in kinds}
    failures = (kind for kind in _kinds(operation.raises) if essence(kind) not in asked)
    kinds |= dict.fromkeys(failures)
    described = [kind for kind in kinds if kind != "*/*"]
    if described and not any(is_json(essence(kind)) for kind in described):
        described.append("*/*;q=0.1")
    return plain("Accept", ", ".join(described) or "*/*")


def _kinds(shapes: Mapping[int | str, Shape]) -> Iterator[str]:
    for shape in shapes.values():
        if isinstance(shape, str):
            yield "application/json"
        elif shape is not None:
            yield from shape


def with_additions(
    request: Request, options: CallOptions, credentials: Sequence[Credential]
) -> Request:
    """The request with them, in place of what it has of the same names; credentials stay."""
    headers, url = dict(request.headers), request.url
    for name, text in options.get("headers", {}).items():
        if any(one.stands_in("header", name) for one in credentials):
            raise _refused(f"header {name!r}")
        if name.lower() == "cookie":
            add_cookies(headers, plain(name, text))
        else:
            replace_header(headers, usual_name(name), plain(name, text))
    base, _, query = url.partition("?")
    pieces = query.split("&") if query else []
    for name, value in options.get("query", {}).items():
        if any(one.stands_in("query", name) for one in credentials):
            raise _refused(f"query parameter {name!r}")
        pieces = [p for p in pieces if unquote_plus(p.partition("=")[0]) != name]
        try:
            pieces += filter(None, [expand_query({}, {name: value})])
        except EncodeError as error:
            raise EncodeError(f"query parameter {name!r}: {error}") from None
    return request.with_(f"{base}?{'&'.join(pieces)}" if pieces else base, headers)


def _refused(what: str) -> InvalidArgument:
    return InvalidArgument(
        f"{what} of one call must not replace the client's credential"
    )
