from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class HTTPServerError(OpenObject):
    http_status_code: int | None = field(default=None, metadata=wire("httpStatusCode"))
    http_url: str | None = field(default=None, metadata=wire("HTTPUrl"))
    user_ids: list[str] | None = field(default=None, metadata=wire("userIDs"))
    urls: list[str] | None = field(default=None, metadata=wire("URLs"))
    ipv4_address: str | None = field(default=None, metadata=wire("IPv4Address"))
    oauth2_token: str | None = field(default=None, metadata=wire("oauth2Token"))
    x_request_id: str | None = field(default=None, metadata=wire("x-request-id"))
