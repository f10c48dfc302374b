"""Every way of authentication that the guide has."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router
from ninja.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HttpBasicAuth, HttpBearer

router = Router(tags=["auth"])


class QueryKey(APIKeyQuery):
    param_name = "api_key"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key if key == "query" else None


class HeaderKey(APIKeyHeader):
    param_name = "X-API-Key"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key if key == "header" else None


class CookieKey(APIKeyCookie):
    param_name = "session"

    def __init__(self) -> None:
        super().__init__(csrf=False)

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key if key == "cookie" else None


class Basic(HttpBasicAuth):
    def authenticate(self, request: HttpRequest, username: str, password: str) -> str | None:
        return username if password == "secret" else None


class Bearer(HttpBearer):
    def authenticate(self, request: HttpRequest, token: str) -> str | None:
        return token if token == "token" else None


def who(request: Any) -> str:
    return str(request.auth)


@router.get("/query", auth=QueryKey())
def with_query(request: HttpRequest) -> str:
    return who(request)


@router.get("/header", auth=HeaderKey())
def with_header(request: HttpRequest) -> str:
    return who(request)


@router.get("/cookie", auth=CookieKey())
def with_cookie(request: HttpRequest) -> str:
    return who(request)


@router.get("/basic", auth=Basic())
def with_basic(request: HttpRequest) -> str:
    return who(request)


@router.get("/bearer", auth=Bearer())
def with_bearer(request: HttpRequest) -> str:
    return who(request)


@router.get("/several", auth=[HeaderKey(), Bearer()])
def with_several(request: HttpRequest) -> str:
    return who(request)
