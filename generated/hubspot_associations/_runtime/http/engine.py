"""How a call is carried out: sign, send, read, try again. Written once for both clients."""

from __future__ import annotations

import logging
import time
import uuid
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from ..codec.codec_errors import CallError, DecodeError
from .auth import Auth, Credential, Fetched, sign
from .connections import send_request
from .errors import InvalidArgument, TransportError
from .headers import replace_header
from .http_types import AsyncReply, Headers, Request, Response, Timeout
from .operation import Call, Operation, Shape
from .prepare import prepare
from .redirects import redirected
from .response import check_coding, find_shape, interpret
from .response_bytes import Body
from .retries import IDEMPOTENT, Retry, Tries
from .settings import (
    PACKAGE,
    CallOptions,
    Reading,
    Settings,
    sends_openly,
    unexpected,
)
from .sync_async import Waiting

if TYPE_CHECKING:
    from ..extras.limiter import Bucket
    from .cookies import Cookies

T = TypeVar("T")

_MOST_HOPS = 5
_log = logging.getLogger(PACKAGE)


@dataclass(slots=True)
class RawResponse:
    """A response as it came; `body` is still open where the caller reads it himself."""

    request: Request
    status: int
    headers: Headers
    content: bytes
    body: Body | None


class Engine:
    def __init__(self, settings: Settings, auth: Auth, waiting: Waiting) -> None:
        self.settings = settings
        self.waiting = waiting
        self._auth = auth
        self._warned = False
        self._cookies = _cookies_of(settings)
        auth.bind(settings.base_url)

    def __str__(self) -> str:
        """Where calls go, and as whom."""
        return f"{self.settings.base_url}, {str(self._auth) or 'no credentials'}"

    async def respond(self, call: Call[T], options: CallOptions) -> Response[T]:
        request = self._request(call, options)
        try:
            response = await self._exchange(request, call, options, streaming=False)
            return await self._interpret(call, response, options)
        except CallError as error:
            await self._tell("on_error", request, error)
            raise

    async def open(
        self, call: Call[T], options: CallOptions
    ) -> tuple[RawResponse, Body, Shape]:
        """The open response of a success; any other raises as it would without streaming."""
        request = self._request(call, options)
        try:
            response = await self._exchange(request, call, options, streaming=True)
            if response.body is None:
                await self._interpret(call, response, options)
                raise InvalidArgument(f"{call.operation} gave nothing to stream")
            try:
                await self._check_coding(call, response, options)
            except BaseException:
                await response.body.close()
                raise
            shape, _ = find_shape(call.operation, response.status, True)
            return response, response.body, shape
        except CallError as error:
            await self._tell("on_error", request, error)
            raise

    async def _check_coding(
        self, call: Call[Any], response: RawResponse, options: CallOptions
    ) -> None:
        name = str(call.operation)
        reading = Reading(self.settings_of(options), name, response.status)
        try:
            await reading.of(partial(check_coding, response.headers))
        except DecodeError as error:
            came = Response(status=response.status, headers=response.headers, data=None)
            error.response = replace(came, call=name)
            raise

    def settings_of(self, options: CallOptions) -> Settings:
        """The settings of the client, but for what a call has of its own."""
        strict = options.get("strict", self.settings.strict)
        if strict is self.settings.strict:
            return self.settings
        return replace(self.settings, strict=strict)

    def _request(self, call: Call[Any], options: CallOptions) -> Request:
        for name in options.keys() - CallOptions.__optional_keys__:
            raise unexpected(name, CallOptions.__optional_keys__)
        self.waiting.check()
        request = prepare(call, self.settings)
        if "headers" in options or "query" in options:
            from .additions import with_additions

            credentials = self._auth.choose(call.operation.auth)
            request = with_additions(request, options, credentials)
        if "timeout" in options:
            request.timeout = Timeout.of(options["timeout"])
        if call.operation.idempotency is not None:
            name = call.operation.idempotency
            if name.lower() not in map(str.lower, request.headers):
                replace_header(request.headers, name, str(uuid.uuid4()))
        return request

    def _tries(
        self, request: Request, operation: Operation[Any], options: CallOptions
    ) -> Tries:
        content = request.content
        repeatable = operation.safe or operation.idempotency is not None
        return Tries(
            Retry.of(options.get("retry", self.settings.retry)),
            repeatable=repeatable or operation.method in IDEMPOTENT,
            replayable=lambda: isinstance(content, bytes | None) or content.replayable,
        )

    async def _exchange(
        self,
        request: Request,
        call: Call[Any],
        options: CallOptions,
        *,
        streaming: bool,
    ) -> RawResponse:
        """Tries, and goes where it is sent, until there is a response to keep."""
        operation = call.operation
        tries = self._tries(request, operation, options)
        credentials = self._auth.choose(operation.auth)
        limiter = self.settings.limiter
        bucket = None if limiter is None else limiter.bucket(request.url, call)
        renewed, hops = False, 0
        while True:
            try:
                response = await self._in_turn(
                    bucket, request, credentials, tries, streaming
                )
            except TransportError as error:
                _log.debug("%s failed: %s", operation, type(error).__name__)
                wait = tries.after_error(error)
                if wait is None:
                    raise
            else:
                wait = tries.after_response(
                    response.status, response.headers, response.content
                )
                if wait is None:
                    if response.status == 401 and not renewed and tries.replayable():
                        renewed = True
                        if _renew(response.request, credentials):
                            continue
                    moved = self._redirected(request, response, tries, hops)
                    if moved is None:
                        return response
                    request, hops = moved, hops + 1
                    if request.elsewhere:  # and they do not come back with it
                        credentials, bucket = [], None
                    continue
            _log.debug("%s is tried again in %.1f s", operation, wait)
            await self.waiting.sleep(wait)

    async def _in_turn(
        self,
        bucket: Bucket | None,
        request: Request,
        credentials: list[Credential],
        tries: Tries,
        streaming: bool,
    ) -> RawResponse:
        if bucket is None:
            return await self._try(request, credentials, tries, streaming)
        waited = await bucket.enter(self.waiting)
        if waited:
            _log.debug("%s %s waited %.1f s", request.method, request.template, waited)
        tries.rest(waited)
        try:
            response = await self._try(request, credentials, tries, streaming)
        except BaseException:
            bucket.leave(None)
            raise
        bucket.leave(response)
        return response

    async def _try(
        self,
        request: Request,
        credentials: list[Credential],
        tries: Tries,
        streaming: bool,
    ) -> RawResponse:
        request = await self._signed(request, credentials)
        request.streaming = streaming
        if self.settings.hooks:
            await self._tell("on_request", request)
        total, began = tries.limit(request.timeout.total), time.monotonic()
        if total != request.timeout.total:
            request.timeout = replace(request.timeout, total=total)
        work = self._send(request, streaming, total and began + total)
        reply, response = await self.waiting.within(total, work)
        if response.body is None:  # the time of the try must not cut this off
            await reply.close()
        if _log.isEnabledFor(logging.DEBUG):
            taken = (time.monotonic() - began) * 1000
            what = (request.method, request.template, response.status, taken)
            _log.debug("%s %s: %d in %.0f ms", *what)
        if self.settings.hooks:
            seen = Response(status=response.status, headers=response.headers, data=None)
            try:
                await self._tell("on_response", request, seen)
            except BaseException:
                if response.body is not None:
                    await response.body.close()
                raise
        return response

    async def _signed(self, request: Request, credentials: list[Credential]) -> Request:
        if self._cookies is not None:
            request = self._cookies.added(request)
        if not credentials:
            return request
        self._warn_of_plain_http(request.url)
        return await sign(request, credentials, self.waiting)

    async def _send(
        self, request: Request, streaming: bool, deadline: float | None
    ) -> tuple[AsyncReply, RawResponse]:
        reply = await send_request(self.waiting, request)
        if self._cookies is not None:
            self._cookies.keep(request, reply.headers)
        body, content = None, b""
        try:
            if streaming and 200 <= reply.status < 300:
                each = partial(self.waiting.within, request.timeout.total)
                body = Body(reply, each=each)
            else:
                content = await Body(reply, self.settings.max_response, deadline).all()
        except BaseException:
            await self.waiting.finish(reply.close())
            raise
        return reply, RawResponse(request, reply.status, reply.headers, content, body)

    async def _interpret(
        self, call: Call[T], response: RawResponse, options: CallOptions
    ) -> Response[T]:
        found = response.status, response.headers, response.content
        settings = self.settings_of(options)
        reading = Reading(settings, str(call.operation), response.status)
        secrets = () if 200 <= response.status < 300 else _secrets_of(response.request)
        return await reading.of(lambda s: interpret(call, *found, s, secrets))

    def _redirected(
        self, request: Request, response: RawResponse, tries: Tries, hops: int
    ) -> Request | None:
        if not self.settings.follow_redirects or hops >= _MOST_HOPS:
            return None
        found = response.status, response.headers
        return redirected(request, *found, replayable=tries.replayable())

    def _warn_of_plain_http(self, url: str) -> None:
        if not self._warned and sends_openly(url):
            self._warned = True
            host = urlsplit(url).hostname
            _log.warning("credentials go to %s over plain http: use https", host)

    async def _tell(self, name: str, request: Request, *what: object) -> None:
        hook = self.settings.hooks.get(name)
        if hook is not None:
            await self.waiting.settle(hook(request.redacted(), *what))


def _cookies_of(settings: Settings) -> Cookies | None:
    if not settings.cookies:
        return None
    from .cookies import Cookies

    return Cookies(settings.base_url)


def _secrets_of(request: Request) -> list[str]:
    from .messages import secrets_of

    return secrets_of(request)


def _renew(request: Request, credentials: list[Credential]) -> bool:
    """Forget a token that was refused before its time; whether there can be a new one."""
    sent = request.headers.get("Authorization", "").partition(" ")[2]
    fetched = [c for c in credentials if isinstance(c, Fetched)]
    for credential in fetched:
        credential.expire(sent)
    return bool(fetched)
