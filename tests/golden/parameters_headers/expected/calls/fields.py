"""Calls of fields."""

from __future__ import annotations

from datetime import date

from .. import models
from .._runtime import COMMA, C, Call, Operation, Resource, Style, bound

HEADERS: Operation[None] = Operation(
    "GET",
    "/headers",
    returns={204: None},
    headers={"X-Exploded": Style("simple", explode=True)},
)


def headers(
    *,
    x_text: str,
    x_day: date | None = None,
    x_list: list[int] | None = None,
    x_object: models.Color | None = None,
    x_exploded: models.Color | None = None,
) -> Call[None]:
    """``GET /headers``."""
    return HEADERS(
        headers={
            "X-Text": x_text,
            "X-Day": x_day,
            "X-List": x_list,
            "X-Object": x_object,
            "X-Exploded": x_exploded,
        },
    )


COOKIES: Operation[None] = Operation(
    "GET",
    "/cookies",
    returns={204: None},
    cookies={"flags": COMMA},
)


def cookies(
    *,
    session: str,
    flags: list[str] | None = None,
    color: models.Color | None = None,
) -> Call[None]:
    """``GET /cookies``."""
    return COOKIES(cookies={"session": session, "flags": flags, "color": color})


ALL_COOKIES: Operation[None] = Operation("GET", "/all-cookies", returns={204: None})


def all_cookies(*, cookie: str | None = None, session: str | None = None) -> Call[None]:
    """``GET /all-cookies``."""
    return ALL_COOKIES(headers={"Cookie": cookie}, cookies={"session": session})


class Fields(Resource[C]):
    headers = bound(headers)
    """``GET /headers``"""
    cookies = bound(cookies)
    """``GET /cookies``"""
    all_cookies = bound(all_cookies)
    """``GET /all-cookies``"""
