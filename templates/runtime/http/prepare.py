"""From a call to the request that is sent: pure, but for the sizes of files."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import ModuleType
from typing import Any
from urllib.parse import unquote_plus, urlsplit

from ..codec.codec import encode
from ..codec.codec_errors import CallError, EncodeError
from ..codec.models import UNSET
from ..extras import found, needed
from . import arguments
from .arguments import SIMPLE, plain, set_header
from .auth import Credential
from .errors import InvalidArgument
from .http_types import URLENCODED, Content, Request, essence, is_json
from .operation import DEFAULT, Call, Operation, Shape
from .settings import CallOptions, Contents, Settings, usual_name


def prepare(
    call: Call[Any],
    settings: Settings,
    options: CallOptions,
    credentials: Sequence[Credential],
) -> Request:
    """The request of a call; credentials come later, for each try, but nothing takes their place."""
    try:
        return _with_additions(_prepare(call, settings), options, credentials)
    except EncodeError as error:
        raise arguments.encoding_error(str(call.operation), error) from None
    except CallError:
        raise
    except arguments.MISFITS as error:
        raise arguments.encoding_error(str(call.operation), error) from error


def as_sent(call: Call[Any], namespace: ModuleType | None, *keep: object) -> Call[Any]:
    """The call without what is read and not sent, and with plain JSON where values do not tell how
    they are written. Arguments that are one of `keep` stay as they are."""
    read_only = found("read_only")
    body = call.body if read_only is None else read_only.sendable(call.body)
    call = call if body is call.body else replace(call, body=body)
    if not call.operation.sends:
        return call
    made: Call[Any] = needed("named_formats").plain_call(call, namespace, *keep)
    return made


def free_call(
    base_url: str, method: str, path: str, returns: Shape, contents: Contents
) -> Call[Any]:
    """A call without an operation of the description."""
    shown = path.partition("?")[0]
    returns = {"*/*": "Any"} if returns == "Any" else returns
    method = arguments.token(method, "method of HTTP")
    operation: Operation[Any] = Operation(
        method, shown, returns={DEFAULT: returns}, accepts=("*/*",)
    )
    url = path if "://" in shown else f"{base_url}/{path.lstrip('/')}"
    call = replace(operation(**contents), url=url)
    own = arguments.mapping("headers", call.headers)
    headers = {k: v for k, v in own.items() if k.lower() != "content-type"}
    said = [v for k, v in own.items() if k not in headers]
    return replace(call, headers=headers, media_type=(*said, call.media_type)[0])


def server_of(operation: Operation[Any], settings: Settings) -> str:
    """Servers of an operation hold while the client speaks to the API's own."""
    if not operation.servers:
        return settings.base_url
    server = operation.servers[0]
    if server.startswith("/"):
        parts = urlsplit(settings.base_url)
        return f"{parts.scheme}://{parts.netloc}{server.rstrip('/')}"
    return (
        arguments.check_base_url(server)
        if settings.default_server
        else settings.base_url
    )


def _prepare(call: Call[Any], settings: Settings) -> Request:
    operation = call.operation
    call = as_sent(call, settings.namespace)
    url = server_of(operation, settings)
    if call.url is None or "://" not in call.url:
        path = arguments.expand_path(operation.template, operation.path, call.path)
        url += path if path.startswith("/") else f"/{path}"  # or it extends the host
    if call.url is not None:
        url = arguments.join_url(url, call.url)
    if call.query:
        if operation.querystring is not None:
            query: str = needed("forms").write_query(call, settings.dumps)
        else:
            query = arguments.expand_query(operation.query, call.query)
        url = _replace_query(url, {_name(pair) for pair in query.split("&")}, query)
    headers = _headers(call, settings)
    content: Content | None = None
    if call.body is not UNSET and (call.body is not None or operation.nullable):
        content, media_type = arguments.placing(
            "body", call.body, lambda _: write_body(call, settings.dumps)
        )
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


def _replace_query(url: str, names: Container[str], query: str) -> str:
    """The URL with a query after its own, but for the pairs of these names."""
    base, _, own = url.partition("?")
    pairs = [pair for pair in own.split("&") if _name(pair) not in names]
    whole = "&".join(filter(None, [*pairs, query]))
    return f"{base}?{whole}" if whole else base


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])


def _headers(call: Call[Any], settings: Settings) -> dict[str, str]:
    """What the client says in all calls, and in its place what the call says; cookies meet in one."""
    operation = call.operation
    headers = {"Accept": accept(operation), **settings.headers}
    for name, value in arguments.mapping("headers", call.headers).items():
        if value is not None:
            style = operation.headers.get(name, SIMPLE)
            text = arguments.expand_header(name, value, style)
            if text or isinstance(value, str):  # not of an empty array
                set_header(headers, name, text)
    if call.cookies:
        expand_cookies = needed("styles").expand_cookies
        text = expand_cookies(operation.cookies, call.cookies)
        if text:
            set_header(headers, "Cookie", text)
    return headers


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


def _with_additions(
    request: Request, options: CallOptions, credentials: Sequence[Credential]
) -> Request:
    """The request with them, in place of what it has of the same names; credentials stay."""
    if "headers" not in options and "query" not in options:
        return request
    added = arguments.mapping("headers", options.get("headers", {}))
    query = arguments.mapping("query", options.get("query", {}))
    names = [("header", name) for name in added] + [("query", name) for name in query]
    for place, name in names:
        if any(one.stands_in(place, name) for one in credentials):
            what = "header" if place == "header" else "query parameter"
            said = "of one call must not replace the client's credential"
            raise InvalidArgument(f"{what} {name!r} {said}")
    headers = dict(request.headers)
    for name, text in added.items():
        set_header(headers, usual_name(name), plain(name, text))
    url = _replace_query(request.url, query, arguments.expand_query({}, query))
    return request.with_(url, headers)


def write_body(call: Call[Any], dumps: Callable[[Any], bytes]) -> tuple[Content, str]:
    """The body of a call as it is sent, and its Content-Type."""
    body, media_type = call.body, call.media_type or _media_type(call)
    kind = essence(media_type)
    if is_json(kind):
        return dumps(encode(body)), media_type
    is_parts = kind.startswith("multipart/")
    if isinstance(body, str | bytes) and not is_parts and kind != URLENCODED:
        return body.encode() if isinstance(body, str) else body, media_type
    name = "multipart" if is_parts else "forms" if kind == URLENCODED else "files"
    written: tuple[Content, str] = needed(name).write(call, media_type, dumps)
    return written


def _media_type(call: Call[Any]) -> str:
    accepts = call.operation.accepts
    if len(accepts) > 1:
        chosen: str = needed("body_choice").choose(accepts, call.body)
        return chosen
    kind = next(iter(accepts))
    return kind if "*" not in kind else of_any_type(call.body)


def of_any_type(body: Any) -> str:
    """The media type of a body where any is taken."""
    if isinstance(body, str):
        return "text/plain"
    if isinstance(body, bytes):
        return "application/octet-stream"
    uploads = found("uploads")
    return (uploads and uploads.kind_of(body)) or "application/json"
