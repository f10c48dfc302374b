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
from .auth import Auth, Credential
from .connections import send_request
from .errors import TransportError
from .headers import replace_header
from .http_types import AsyncReply, Headers, Request, Response
from .operation import AnyCall, Operation
from .prepare import prepare
from .response import Received, interpret
from .response_bytes import Body
from .retries import IDEMPOTENT, Retry, Tries
from .settings import (
    PACKAGE,
    CallOptions,
    Reading,
    Settings,
    check_keywords,
    timeout_of,
)
from .sync_async import Waiting
from .urls import sends_openly

_T = TypeVar("_T")

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
class Sending:
    """A call on its way, and what changes from one try to the next."""

    call: AnyCall[Any]
    request: Request
    tries: Tries
    credentials: list[Credential]
    strict: bool
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
        self._redirects: Any = None
        if settings.follow_redirects:
            self._redirects = needed("redirects")
        auth.bind(settings.base_url)

    def __str__(self) -> str:
        """Where calls go, and as whom."""
        return f"{self.settings.base_url}, {str(self._auth) or 'no credentials'}"

    async def respond(self, call: AnyCall[_T], options: CallOptions) -> Response[_T]:
        sending = self.begin(call, options)
        request = sending.request
        try:
            response = await self.exchange(sending)
            return await self.interpret(sending, response)
        except CallError as error:
            await self.tell("on_error", request, error)
            raise

    def begin(
        self, call: AnyCall[Any], options: CallOptions, *, streaming: bool = False
    ) -> Sending:
        """The request of a call, before it is sent; options are in place of the client's."""
        if options:
            check_keywords(options, CallOptions)
        self.waiting.check()
        operation, settings = call.operation, self.settings
        credentials = self._auth.choose(operation.auth)
        request = prepare(call, settings, options, credentials)
        if "timeout" in options:
            request.timeout = timeout_of(options["timeout"])
        request.streaming = streaming
        key = operation.idempotency
        if key is not None and key.lower() not in map(str.lower, request.headers):
            replace_header(request.headers, key, str(uuid.uuid4()))
        retry = Retry.of(options.get("retry", settings.retry))
        tries = _tries(retry, request, operation)
        strict = options.get("strict", settings.strict)
        return Sending(call, request, tries, credentials, strict)

    async def exchange(self, sending: Sending) -> RawResponse:
        """Tries, and goes where it is sent, until there is a response to keep."""
        tries, operation = sending.tries, sending.call.operation
        limiter, turns = self.settings.limiter, None
        if limiter is not None:
            turns = limiter.bucket(sending.request.url, sending.call)
        while True:
            try:
                if turns is None or sending.request.elsewhere:
                    response = await self._try(sending)
                else:
                    work = partial(self._try, sending)
                    response = await turns.take(
                        str(operation), self.waiting, tries, work
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
                    if not self._goes_on(sending, response):
                        return response
                    continue
            _log.debug("%s is tried again in %.1f s", operation, wait)
            await self.waiting.sleep(wait)

    async def interpret(self, sending: Sending, response: RawResponse) -> Response[Any]:
        """The response, decoded; what drifts in it is reported, and an error is raised."""
        call, status = sending.call, response.status
        reading = self.reading(sending, status)
        secrets: list[str] = []
        if not 200 <= status < 300:
            from .messages import secrets_of  # most calls succeed

            secrets = secrets_of(response.request, sending.credentials)
        body = Received(response.headers, response.content, reading)
        return await reading.of(lambda: interpret(call, status, body, secrets))

    def reading(self, sending: Sending, status: int) -> Reading:
        """How responses of a call are read."""
        name, strict = str(sending.call.operation), sending.strict
        return Reading(self.settings, name, status, strict=strict)

    async def tell(self, name: str, request: Request, *what: object) -> None:
        hook = self.settings.hooks.get(name)
        if hook is not None:
            await self.waiting.settle(hook(request.redacted(), *what))

    def _goes_on(self, sending: Sending, response: RawResponse) -> bool:
        """Whether there is a new token for it, or another place."""
        if (
            response.status == 401
            and not sending.renewed
            and sending.tries.replayable()
        ):
            sending.renewed = True
            sent = response.request.headers.get("Authorization", "").partition(" ")[2]
            expired = [one.expire(sent) for one in self._signing(sending)]
            if any(expired):
                return True
        if self._redirects is None:
            return False
        moved: Request | None = self._redirects.follow(sending, response)
        if moved is None:
            return False
        sending.request, sending.hops = moved, sending.hops + 1
        return True

    def _signing(self, sending: Sending) -> list[Credential]:
        """The credentials of the next try: none go elsewhere, and they do not come back with it."""
        return [] if sending.request.elsewhere else sending.credentials

    async def _try(self, sending: Sending) -> RawResponse:
        request = await self._signed(sending.request, self._signing(sending))
        if "on_request" in self.settings.hooks:
            await self.tell("on_request", request)
        total = sending.tries.limit(request.timeout.total)
        began = time.monotonic()
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
        """The request of one try; the one that was given stays without credentials."""
        if self._cookies is not None:
            request = self._cookies.added(request)
        if credentials and not self._warned and sends_openly(request.url):
            self._warned = True
            host = urlsplit(request.url).hostname
            _log.warning("credentials go to %s over plain http: use https", host)
        headers, url = dict(request.headers), request.url
        for credential in credentials:
            url = await credential.sign(url, headers, self.waiting)
        return request.with_(url=url, headers=headers)

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


def _tries(retry: Retry, request: Request, operation: Operation[Any]) -> Tries:
    content = request.content
    repeatable = operation.safe or operation.idempotency is not None
    return Tries(
        retry,
        repeatable=repeatable or operation.method in IDEMPOTENT,
        replayable=lambda: isinstance(content, bytes | None) or content.replayable,
    )
