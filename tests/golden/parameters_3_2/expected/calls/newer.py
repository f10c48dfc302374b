"""Calls of newer."""

from __future__ import annotations

from .. import models
from .._runtime import COOKIE, JSON, PIPE, C, Call, Operation, Resource, Style, bound

FORM_: Operation[None] = Operation(
    "QUERY",
    "/form",
    returns={204: None},
    querystring="application/x-www-form-urlencoded",
    accepts=("text/plain",),
)


def form(*, whole: models.Where, body: str) -> Call[None]:
    """``QUERY /form``."""
    return FORM_(query=whole, body=body)


STYLED: Operation[None] = Operation(
    "GET",
    "/styled",
    returns={204: None},
    querystring="application/x-www-form-urlencoded",
    query={"tags": PIPE, "name": JSON},
)


def styled(*, whole: models.Where | None = None) -> Call[None]:
    """``GET /styled``."""
    return STYLED(query=whole)


JSON_: Operation[None] = Operation(
    "GET",
    "/json",
    returns={204: None},
    querystring="application/json",
)


def json(*, whole: models.Where | None = None) -> Call[None]:
    """``GET /json``."""
    return JSON_(query=whole)


COOKIES: Operation[None] = Operation(
    "GET",
    "/cookies",
    returns={204: None},
    cookies={
        "session": COOKIE,
        "flags": COOKIE,
        "joined": Style("cookie", explode=False),
    },
)


def cookies(
    *,
    session: str | None = None,
    flags: list[str] | None = None,
    joined: list[str] | None = None,
) -> Call[None]:
    """``GET /cookies``."""
    return COOKIES(cookies={"session": session, "flags": flags, "joined": joined})


RAW: Operation[None] = Operation(
    "GET",
    "/raw/{path}",
    returns={204: None},
    path={"path": Style("simple", explode=False, reserved=True)},
)


def raw(path: str) -> Call[None]:
    """``GET /raw/{path}``."""
    return RAW(path=(path,))


COPY: Operation[None] = Operation("COPY", "/other", returns={204: None})


def copy() -> Call[None]:
    """``COPY /other``."""
    return COPY()


class Newer(Resource[C]):
    form = bound(form)
    """``QUERY /form``"""
    styled = bound(styled)
    """``GET /styled``"""
    json = bound(json)
    """``GET /json``"""
    cookies = bound(cookies)
    """``GET /cookies``"""
    raw = bound(raw)
    """``GET /raw/{path}``"""
    copy = bound(copy)
    """``COPY /other``"""
