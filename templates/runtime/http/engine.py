"""How a call is carried out: sign, send, read, try again. Written once for both clients."""

from __future__ import annotations

import logging
import time
import uuid
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from ..codec.codec_errors import CallError
from ..extras import needed
from .auth import Auth, Credential, Fetched, sign
from .connections import send_request
from .errors import TransportError
from .headers import replace_header
from .http_types import AsyncReply, Headers, Request, Response, Timeout
from .operation import AnyCall, Operation
from .prepare import prepare, with_additions
from .response import Received, interpret
from .response_bytes import Body
from .retries import IDEMPOTENT, Retry, Tries
from .settings import PACKAGE, CallOptions, Reading, Settings, Turns, unexpected
from .sync_async import Waiting
from .urls import redirected, sends_openly

_T = TypeVar("_T")

_MOST_HOPS = 5
_log = logging.getLogger(PACKAGE)


@dataclass(slots=True)
class RawResponse:
    """A response as received; `body` is still open if the caller reads it."""

    request: Request
    status: int
    headers: Headers
    content: bytes
    body: Body | None


@dataclass(slots=True)
class _Way:
    """A request on its way, and what changes from one try to the next."""

    request: Request
    call: AnyCall[Any]
    tries: Tries
    credentials: list[Credential]
    streaming: bool
    turns: Turns | None = None
    renewed: bool = False
    hops: int = 0


class Engine:
    def __init__(self, settings: Settings, auth: Auth, waiting: Waiting) -> None:
        self.settings = settings
        self.waiting = waiting
        self._auth = auth
        self._warned = False
        self._cookies: Any = None
        if settings.cookies:
            self._cookies = needed("cookies").Cookies(settings.base_url)
        auth.bind(settings.base_url)

    def __str__(self) -> str:
        """Where calls go, and as whom."""
        return f"{self.settings.base_url}, {str(self._auth) or 'no credentials'}"

    async def respond(self, call: AnyCall[_T], options: CallOptions) -> Response[_T]:
        request = self.request(call, options)
        try:
            response = await self.exchange(request, call, options)
            return await self.interpret(call, response, options)
        except CallError as error:
            await self.tell("on_error", request, error)
            raise

    def settings_of(self, options: CallOptions) -> Settings:
        """The settings of the client, but for what a call has of its own."""
        strict = options.get("strict", self.settings.strict)
        if strict is self.settings.strict:
            return self.settings
        return replace(self.settings, strict=strict)

    def request(self, call: AnyCall[Any], options: CallOptions) -> Request:
        for name in options.keys() - CallOptions.__optional_keys__:
            raise unexpected(name, CallOptions.__optional_keys__)
        self.waiting.check()
        request = prepare(call, self.settings)
        if "headers" in options or "query" in options:
            credentials = self._auth.choose(call.operation.auth)
            request = with_additions(request, options, credentials)
        if "timeout" in options:
            request.timeout = Timeout.of(options["timeout"])
        if call.operation.idempotency is not None:
            name = call.operation.idempotency
            if name.lower() not in map(str.lower, request.headers):
                replace_header(request.headers, name, str(uuid.uuid4()))
        return request

    async def exchange(
        self,
        request: Request,
        call: AnyCall[Any],
        options: CallOptions,
        *,
        streaming: bool = False,
    ) -> RawResponse:
        """Tries, and goes where it is sent, until there is a response to keep."""
        limiter = self.settings.limiter
        tries = self._tries(request, call.operation, options)
        credentials = self._auth.choose(call.operation.auth)
        way = _Way(request, call, tries, credentials, streaming)
        if limiter is not None:
            way.turns = limiter.bucket(request.url, call)
        while True:
            try:
                response = await self._in_turn(way)
            except TransportError as error:
                _log.debug("%s failed: %s", call.operation, type(error).__name__)
                wait = tries.after_error(error)
                if wait is None:
                    raise
            else:
                wait = tries.after_response(
                    response.status, response.headers, response.content
                )
                if wait is None:
                    if not self._goes_on(way, response):
                        return response
                    continue
            _log.debug("%s is tried again in %.1f s", call.operation, wait)
            await self.waiting.sleep(wait)

    async def interpret(
        self, call: AnyCall[_T], response: RawResponse, options: CallOptions
    ) -> Response[_T]:
        status, headers, content = response.status, response.headers, response.content
        settings = self.settings_of(options)
        reading = Reading(settings, str(call.operation), response.status)
        secrets: list[str] = []
        if not 200 <= response.status < 300:
            from .messages import secrets_of  # most calls succeed

            credentials = self._auth.choose(call.operation.auth)
            secrets = secrets_of(response.request, credentials)
        return await reading.of(
            lambda s: interpret(call, status, Received(headers, content, s), secrets)
        )

    async def tell(self, name: str, request: Request, *what: object) -> None:
        hook = self.settings.hooks.get(name)
        if hook is not None:
            await self.waiting.settle(hook(request.redacted(), *what))

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

    def _goes_on(self, way: _Way, response: RawResponse) -> bool:
        """Whether there is a new token for it, or another place."""
        if response.status == 401 and not way.renewed and way.tries.replayable():
            way.renewed = True
            if _renew(response.request, way.credentials):
                return True
        if not self.settings.follow_redirects or way.hops >= _MOST_HOPS:
            return False
        found, replayable = (response.status, response.headers), way.tries.replayable()
        moved = redirected(way.request, *found, replayable=replayable)
        if moved is None:
            return False
        way.request, way.hops = moved, way.hops + 1
        if moved.elsewhere:  # and they do not come back with it
            way.credentials, way.turns = [], None
        return True

    async def _in_turn(self, way: _Way) -> RawResponse:
        if way.turns is None:
            return await self._try(way)
        name, work = str(way.call.operation), partial(self._try, way)
        response: RawResponse = await way.turns.take(
            name, self.waiting, way.tries, work
        )
        return response

    async def _try(self, way: _Way) -> RawResponse:
        request = await self._signed(way.request, way.credentials)
        request.streaming = way.streaming
        if "on_request" in self.settings.hooks:
            await self.tell("on_request", request)
        total, began = way.tries.limit(request.timeout.total), time.monotonic()
        if total != request.timeout.total:
            request.timeout = replace(request.timeout, total=total)
        work = self._send(request, total and began + total)
        reply, response = await self.waiting.within(total, work)
        if response.body is None:  # the time of the try must not cut this off
            await reply.close()
        if _log.isEnabledFor(logging.DEBUG):
            taken = (time.monotonic() - began) * 1000
            what = (request.method, request.template, response.status, taken)
            _log.debug("%s %s: %d in %.0f ms", *what)
        if "on_response" in self.settings.hooks:
            seen = Response(status=response.status, headers=response.headers, data=None)
            try:
                await self.tell("on_response", request, seen)
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
        if not self._warned and sends_openly(request.url):
            self._warned = True
            host = urlsplit(request.url).hostname
            _log.warning("credentials go to %s over plain http: use https", host)
        return await sign(request, credentials, self.waiting)

    async def _send(
        self, request: Request, deadline: float | None
    ) -> tuple[AsyncReply, RawResponse]:
        reply = await send_request(self.waiting, request)
        if self._cookies is not None:
            self._cookies.keep(request, reply.headers)
        body, content = None, b""
        try:
            if request.streaming and 200 <= reply.status < 300:
                each = partial(self.waiting.within, request.timeout.total)
                body = Body(reply, each=each)
            else:
                content = await Body(reply, self.settings.max_response, deadline).all()
        except BaseException:
            await self.waiting.finish(reply.close())
            raise
        return reply, RawResponse(request, reply.status, reply.headers, content, body)


def _renew(request: Request, credentials: list[Credential]) -> bool:
    """Forget a token that was refused before its time; whether there can be a new one."""
    sent = request.headers.get("Authorization", "").partition(" ")[2]
    fetched = [c for c in credentials if isinstance(c, Fetched)]
    for credential in fetched:
        credential.expire(sent)
    return bool(fetched)
