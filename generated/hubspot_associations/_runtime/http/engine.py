"""How a call is carried out: sign, send, read, try again. Written once for both clients."""

from __future__ import annotations

import json
import logging
import random
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from ..codec.codec_errors import CallError
from ..extras import needed
from .arguments import is_object, replace_header
from .auth import Auth, Credential
from .errors import (
    ConnectionFailed,
    ResponseTooLarge,
    TransportError,
    UnsupportedCoding,
)
from .http_types import AnyReply, Headers, Request, Response
from .operation import Call
from .prepare import prepare
from .response import Body, Received, interpret
from .settings import PACKAGE, CallOptions, Retry, Settings
from .sync_async import Waiting, close_reply, send_request

_T = TypeVar("_T")

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})

_log = logging.getLogger(PACKAGE)


@dataclass(slots=True)
class Sending:
    """A call on its way, and what changes from one try to the next."""

    call: Call[Any]
    settings: Settings
    request: Request
    credentials: list[Credential]
    tries: Tries
    sent: Request
    """The last try, with credentials."""
    renewed: bool = False
    hops: int = 0

    def signing(self) -> list[Credential]:
        """The credentials of the next try: none go elsewhere, and they do not come back with it."""
        return [] if self.request.elsewhere else self.credentials


class Engine:
    def __init__(self, settings: Settings, auth: Auth, waiting: Waiting) -> None:
        self.settings = settings
        self.waiting = waiting
        self._auth = auth
        self._warned = False
        base_url, follows = settings.base_url, settings.follow_redirects
        self._cookies = (
            needed("cookies").Cookies(base_url) if settings.cookies else None
        )
        self._redirects = needed("redirects") if follows else None
        auth.bind(base_url)

    def __str__(self) -> str:
        """Where calls go, and as whom."""
        return f"{self.settings.base_url}, {str(self._auth) or 'no credentials'}"

    async def respond(self, call: Call[_T], options: CallOptions) -> Response[_T]:
        sending = self.begin(call, options)
        request = sending.request
        try:
            return await self.interpret(sending, await self.exchange(sending))
        except CallError as error:
            await self.tell("on_error", request, error)
            raise

    def begin(
        self, call: Call[Any], options: CallOptions, *, streaming: bool = False
    ) -> Sending:
        """The request of a call, before it is sent; options are in place of the client's."""
        settings = self.settings.for_one_call(options) if options else self.settings
        self.waiting.check()
        operation = call.operation
        credentials = self._auth.choose(operation.auth)
        request = prepare(call, settings, options, credentials)
        request.streaming = streaming
        key, content = operation.idempotency, request.content
        if key is not None and key.lower() not in map(str.lower, request.headers):
            replace_header(request.headers, key, str(uuid.uuid4()))
        is_safe = operation.safe or operation.method in _IDEMPOTENT
        tries = Tries(
            settings.retry,
            repeatable=is_safe or key is not None,
            replayable=lambda: isinstance(content, bytes | None) or content.replayable,
        )
        return Sending(call, settings, request, credentials, tries, sent=request)

    async def exchange(self, sending: Sending) -> Received:
        """Tries, and goes where it is sent, until there is a response to keep."""
        tries, operation = sending.tries, sending.call.operation
        limiter, work = self.settings.limiter, partial(self._try, sending)
        turns: Any = limiter and limiter.bucket(sending.request.url, sending.call)
        while True:
            try:
                if turns is None or sending.request.elsewhere:
                    response = await work()
                else:
                    name = str(operation)
                    response = await turns.take(name, self.waiting, tries, work)
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

    async def interpret(self, sending: Sending, response: Received) -> Response[Any]:
        """The response, decoded; what drifts in it is reported, and an error is raised."""
        secrets: list[str] = []
        if not 200 <= response.status < 300:
            from .messages import secrets_of  # most calls succeed

            secrets = secrets_of(sending.sent, sending.credentials)
        return await response.reporting(
            lambda: interpret(sending.call, response, secrets)
        )

    async def tell(self, name: str, request: Request, *what: object) -> None:
        hook = self.settings.hooks.get(name)
        if hook is not None:
            await self.waiting.settle(hook(request.redacted(), *what))

    def _goes_on(self, sending: Sending, response: Received) -> bool:
        """Whether there is a new token for it, or another place."""
        renewable = not sending.renewed and sending.tries.replayable()
        if response.status == 401 and renewable:
            sending.renewed = True
            sent = sending.sent.headers.get("Authorization", "").partition(" ")[2]
            expired = [one.expire(sent) for one in sending.signing()]
            if any(expired):
                return True
        moved = self._redirects and self._redirects.follow(sending, response)
        if moved:
            sending.request, sending.hops = moved, sending.hops + 1
        return bool(moved)

    async def _try(self, sending: Sending) -> Received:
        request = await self._signed(sending.request, sending.signing())
        sending.sent = request
        await self.tell("on_request", request)
        total = sending.tries.limit(request.timeout.total)
        began = time.monotonic()
        if total != request.timeout.total:
            request.timeout = replace(request.timeout, total=total)
        work = self._send(sending, total and began + total)
        reply, response = await self.waiting.within(total, work)
        if response.body is None:  # the time of the try must not cut this off
            await close_reply(reply)
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
        if credentials and not self._warned and _sends_openly(request.url):
            self._warned = True
            host = urlsplit(request.url).hostname
            _log.warning("credentials go to %s over plain http: use https", host)
        headers, url = dict(request.headers), request.url
        for credential in credentials:
            url = await credential.sign(url, headers, self.waiting)
        return request.with_(url=url, headers=headers)

    async def _send(
        self, sending: Sending, deadline: float | None
    ) -> tuple[AnyReply, Received]:
        request, settings = sending.sent, sending.settings
        reply = await send_request(self.waiting, request)
        if self._cookies is not None:
            self._cookies.keep(request, reply.headers)
        body, content = None, b""
        try:
            if request.streaming and 200 <= reply.status < 300:
                each = partial(self.waiting.within, request.timeout.total)
                body = Body(reply, each=each)
            else:
                content = await Body(reply, settings.max_response, deadline).all()
        except BaseException:
            await self.waiting.finish(close_reply(reply))
            raise
        name, status = str(sending.call.operation), reply.status
        return reply, Received(settings, name, status, reply.headers, content, body)


def _sends_openly(url: str) -> bool:
    """Whether others can read what goes to a URL: plain http that leaves this machine."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    here = host in ("localhost", "::1") or host.startswith("127.")
    return parts.scheme == "http" and not here and not host.endswith(".localhost")


class Tries:
    """The tries of one call: each response or error gives the seconds to wait, or None."""

    def __init__(
        self, retry: Retry, *, repeatable: bool, replayable: Callable[[], bool]
    ) -> None:
        self._retry = retry
        self._repeatable = repeatable
        self.replayable = replayable
        self._ends = time.monotonic() + retry.budget
        self.made = 0
        """Tries that failed in a way that another one might not."""

    def limit(self, total: float | None) -> float | None:
        """The seconds that the next try may take."""
        if not self.made:
            return total
        left = max(self._ends - time.monotonic(), 0.001)
        return left if total is None else min(total, left)

    def rest(self, seconds: float) -> None:
        """Waiting for a turn takes nothing of the budget: it has a limit of its own."""
        self._ends += seconds

    def after_error(self, error: TransportError) -> float | None:
        if isinstance(error, ResponseTooLarge | UnsupportedCoding):
            return None
        if self._repeatable or isinstance(error, ConnectionFailed):
            return self._wait(None)
        return None

    def after_response(
        self, status: int, headers: Headers, content: bytes
    ) -> float | None:
        if status not in self._retry.statuses or not self._repeatable:
            return None
        if status == 429 and _hopeless(content):
            return None
        return self._wait(retry_after(headers))

    def _wait(self, asked: float | None) -> float | None:
        retry = self._retry
        self.made += 1
        if self.made > retry.retries or not self.replayable():
            return None
        most = min(retry.cap, retry.base * 2**self.made)
        wait = random.uniform(0, most)  # it spreads load, no more
        if asked is not None:
            if asked > retry.longest:
                return None
            wait = asked + min(wait, 1.0)
        return wait if time.monotonic() + wait < self._ends else None


def retry_after(headers: Headers) -> float | None:
    """RFC 9110, section 10.2.3: seconds, or a date."""
    text = headers.get("retry-after", "")
    try:
        return max(float(text), 0.0)
    except ValueError:
        pass
    from email.utils import parsedate_to_datetime

    try:
        return max(parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    except (ValueError, TypeError, LookupError, OverflowError, OSError):
        return None


def _hopeless(content: bytes) -> bool:
    """A limit that no wait of ours outlasts: HubSpot names its policy in the body."""
    try:
        body = json.loads(content) if b"policyName" in content else None
    except (ValueError, RecursionError):
        return False
    return is_object(body) and "DAILY" in str(body.get("policyName")).upper()
