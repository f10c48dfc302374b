"""Sends a request, and says where no connection could be made, and why not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

from .errors import ConnectionFailed
from .http_types import AsyncReply, Request
from .sync_async import Waiting


async def send_request(waiting: Waiting, request: Request) -> AsyncReply:
    """The response; a connection that fails names host, port and reason."""
    try:
        return await waiting.send(request)
    except ConnectionFailed as error:
        if error.host is None:
            parts = urlsplit(request.url)
            error.host = parts.hostname
            error.port = parts.port or (443 if parts.scheme == "https" else 80)
            error.reason = _reason(error)
        raise


def _reason(error: ConnectionFailed) -> str:
    """What the system says, else what the library does: its own classes say little."""
    import socket
    import ssl

    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate does not hold ({cause.verify_message})"
        if isinstance(cause, ssl.SSLError):
            named: str = getattr(cause, "reason", None) or "no reason given"
            return f"TLS failed ({named.lower().replace('_', ' ')})"
        if isinstance(cause, socket.gaierror):
            return f"its name has no address ({cause.strerror})"
    for cause in causes:
        if isinstance(cause, OSError) and cause.errno:
            return os.strerror(cause.errno)
    if any("Timeout" in type(cause).__name__ for cause in (error, *causes)):
        return "the time to connect was up"
    return error.reason


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    for _ in range(10):
        found = found and (found.__cause__ or found.__context__)
        if found is None:
            return
        yield found
        yield from getattr(found, "exceptions", ())  # of a group
