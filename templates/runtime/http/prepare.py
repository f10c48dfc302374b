"""From a call to the request that is sent: pure, but for the sizes of files."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus, urlsplit

from ..codec.codec_errors import CallError, EncodeError
from ..codec.models import UNSET
from ..extras import found, needed
from .auth import Credential
from .bodies import is_json, write_body
from .encoding_errors import MISFITS, encoding_error, placing
from .errors import InvalidArgument
from .headers import essence, mapping, plain, set_header, token
from .http_types import Content, Request
from .operation import DEFAULT, AnyCall, Operation, Shape
from .parameters import (
    SIMPLE,
    Plain,
    expand_header,
    expand_path,
    expand_query,
    plain_argument,
)
from .settings import CallOptions, Settings, usual_name
from .urls import check_base_url, join_url

if TYPE_CHECKING:
    from .operation import Contents

_NOTHING: CallOptions = {}


def prepare(
    call: AnyCall[Any],
    settings: Settings,
    options: CallOptions = _NOTHING,
    credentials: Sequence[Credential] = (),
) -> Request:
    """The request of a call; credentials come later, for each try, but nothing takes their place."""
    try:
        request = _prepare(call, settings)
        if "headers" in options or "query" in options:
            request = _with_additions(request, options, credentials)
        return request
    except EncodeError as error:
        raise encoding_error(str(call.operation), error) from None
    except CallError:
        raise
    except MISFITS as error:
        raise encoding_error(str(call.operation), error) from error


def sendable(body: Any) -> Any:
    """The body without what is read and not sent, where an API has such."""
    read_only = found("read_only")
    return body if read_only is None else read_only.sendable(body)


def free_call(
    base_url: str, method: str, path: str, returns: Shape, arguments: Contents
) -> AnyCall[Any]:
    """A call without an operation of the description."""
    shown = path.partition("?")[0]
    returns = {"*/*": "Any"} if returns == "Any" else returns
    method = token(method, "method of HTTP")
    operation: Operation[Any] = Operation(
        method, shown, returns={DEFAULT: returns}, accepts=("*/*",)
    )
    url = path if "://" in shown else f"{base_url}/{path.lstrip('/')}"
    call = replace(operation(**arguments), url=url)
    own = mapping("headers", call.headers)
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
    return check_base_url(server) if settings.default_server else settings.base_url


def _prepare(call: AnyCall[Any], settings: Settings) -> Request:
    operation = call.operation
    to_plain = to_plain_of(operation, settings.namespace)
    url = server_of(operation, settings)
    if call.url is None or "://" not in call.url:
        path = expand_path(operation.template, operation.path, call.path, to_plain)
        url += path if path.startswith("/") else f"/{path}"  # or it extends the host
    if call.url is not None:
        url = join_url(url, call.url)
    query = _query(call, settings, to_plain) if call.query else ""
    if query:
        url = _replace_query(url, set(map(_name, query.split("&"))), query)
    headers = _headers(call, settings, to_plain)
    content: Content | None = None
    body = sendable(call.body)
    if body is not UNSET and (body is not None or operation.nullable):
        if "body" in operation.sends:
            body = to_plain("body", "", body)
        call = call if body is call.body else replace(call, body=body)

        def write(_: Any) -> tuple[Content, str]:
            return write_body(call, settings.dumps)

        content, media_type = placing("body", body, write)
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


def to_plain_of(operation: Operation[Any], namespace: ModuleType | None) -> Plain:
    """What makes plain JSON of arguments, of some by their types: values do not tell how."""
    sends = operation.sends

    def to_plain(place: str, name: str, value: Any) -> Any:
        type_ = sends.get(f"{place}:{name}" if name else place)
        if type_ is None:
            return plain_argument(place, name, value)
        argument = f"{place} parameter {name!r}" if name else place
        encode_as = needed("named_formats").encode_as
        return placing(argument, value, lambda x: encode_as(type_, x, namespace))

    return to_plain if sends else plain_argument


def _replace_query(url: str, names: Container[str], query: str) -> str:
    """The URL with a query after its own, but for the pairs of these names."""
    base, _, own = url.partition("?")
    pairs = [pair for pair in own.split("&") if _name(pair) not in names]
    whole = "&".join(filter(None, [*pairs, query]))
    return f"{base}?{whole}" if whole else base


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])


def _headers(call: AnyCall[Any], settings: Settings, to_plain: Plain) -> dict[str, str]:
    """What the client says in all calls, and in its place what the call says; cookies meet in one."""
    operation = call.operation
    headers = {"Accept": accept(operation), **settings.headers}
    for name, value in mapping("headers", call.headers).items():
        if value is not None:
            style = operation.headers.get(name, SIMPLE)
            text = expand_header(name, value, style, to_plain)
            if text or isinstance(value, str):  # not of an empty array
                set_header(headers, name, text)
    if call.cookies:
        expand_cookies = needed("styles").expand_cookies
        text = expand_cookies(operation.cookies, call.cookies, to_plain)
        if text:
            set_header(headers, "Cookie", text)
    return headers


def _query(call: AnyCall[Any], settings: Settings, to_plain: Plain) -> str:
    operation = call.operation
    if operation.querystring is not None:
        write_query = needed("forms").write_query
        text: str = write_query(call, operation.querystring, settings.dumps)
        return text
    return expand_query(operation.query, call.query, to_plain)


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
    headers, url = dict(request.headers), request.url
    for name, text in mapping("headers", options.get("headers", {})).items():
        if any(one.stands_in("header", name) for one in credentials):
            raise _refused(f"header {name!r}")
        set_header(headers, usual_name(name), plain(name, text))
    query = mapping("query", options.get("query", {}))
    for name in query:
        if any(one.stands_in("query", name) for one in credentials):
            raise _refused(f"query parameter {name!r}")
    return request.with_(_replace_query(url, query, expand_query({}, query)), headers)


def _refused(what: str) -> InvalidArgument:
    return InvalidArgument(
        f"{what} of one call must not replace the client's credential"
    )
