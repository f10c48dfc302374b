"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["ApiKeyV2", "HTTPServerError", "ShoutedName"]


@dataclass(slots=True, kw_only=True)
class ApiKeyV2(OpenObject):
    sha256: str | None = None
    utf8_text: str | None = field(default=None, metadata=wire("utf8Text"))
    i18n: str | None = None
    a_b: str | None = field(default=None, metadata=wire("aB"))


@dataclass(slots=True, kw_only=True)
class HTTPServerError(OpenObject):
    http_status_code: int | None = field(default=None, metadata=wire("httpStatusCode"))
    http_url: str | None = field(default=None, metadata=wire("HTTPUrl"))
    user_ids: list[str] | None = field(default=None, metadata=wire("userIDs"))
    urls: list[str] | None = field(default=None, metadata=wire("URLs"))
    ipv4_address: str | None = field(default=None, metadata=wire("IPv4Address"))
    oauth2_token: str | None = field(default=None, metadata=wire("oauth2Token"))
    x_request_id: str | None = field(default=None, metadata=wire("x-request-id"))


@dataclass(slots=True, kw_only=True)
class ShoutedName(OpenObject):
    some_value: str | None = field(default=None, metadata=wire("SOME_VALUE"))
