"""Calls of things."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import (
    COMMA,
    DEFAULT,
    PIPE,
    SPACE,
    C,
    Call,
    Header,
    Operation,
    Resource,
    Style,
    bound,
)

X_SIZES: Header[list[int]] = Header("X-Sizes", "list[int]", PIPE)

THINGS: Operation[list[models.Thing]] = Operation(
    "GET",
    "/things/{ids}",
    returns={200: "list[Thing]"},
    query={
        "usual": COMMA,
        "spaces": SPACE,
        "pipes": PIPE,
        "tabs": Style("tabDelimited", explode=False),
    },
    headers={"X-Pipes": PIPE},
)


def things(
    ids: list[int],
    *,
    usual: list[str] | None = None,
    multi: list[str] | None = None,
    spaces: list[str] | None = None,
    pipes: list[str] | None = None,
    tabs: list[str] | None = None,
    x_pipes: list[str] | None = None,
) -> Call[list[models.Thing]]:
    """``GET /things/{ids}``.

    Returns: 200: Found
    """
    return THINGS(
        path=(ids,),
        query={
            "usual": usual,
            "multi": multi,
            "spaces": spaces,
            "pipes": pipes,
            "tabs": tabs,
        },
        headers={"X-Pipes": x_pipes},
    )


ADD_THING: Operation[models.Thing] = Operation(
    "POST",
    "/things/{ids}",
    returns={201: "Thing"},
    raises={DEFAULT: None},
)


def add_thing(ids: str, *, body: models.Thing) -> Call[models.Thing]:
    """``POST /things/{ids}``.

    Args:
        body: The thing to add.

    Returns: 201: Added
    Raises: ApiError: Every other status: Failed
    """
    return ADD_THING(path=(ids,), json=body)


LISTS: Operation[None] = Operation(
    "GET",
    "/lists/{spaces}/{pipes}/{tabs}",
    returns={204: None},
    path={"spaces": SPACE, "pipes": PIPE, "tabs": Style("tabDelimited", explode=False)},
)


def lists(spaces: list[str], pipes: list[str], tabs: list[str]) -> Call[None]:
    """``GET /lists/{spaces}/{pipes}/{tabs}``.

    Returns: 204: Found
    """
    return LISTS(path=(spaces, pipes, tabs))


UPLOAD: Operation[Any] = Operation(
    "POST",
    "/upload",
    returns={200: {"*/*": "Any"}},
    accepts=("multipart/form-data",),
)


def upload(*, body: models.ThingsUploadBody) -> Call[Any]:
    """``POST /upload``.

    Returns: 200 (JSON, text, bytes or None, as it comes): Stored
    """
    return UPLOAD(body=body)


FORM_: Operation[Any] = Operation(
    "POST",
    "/form",
    returns={200: {"*/*": "Any"}},
    accepts=("application/x-www-form-urlencoded",),
    encoding={"roles": COMMA},
)


def form(*, body: models.ThingsFormBody) -> Call[Any]:
    """``POST /form``.

    Returns: 200 (JSON, text, bytes or None, as it comes): Stored
    """
    return FORM_(body=body)


class Things(Resource[C]):
    things = bound(things)
    """``GET /things/{ids}``"""
    add_thing = bound(add_thing)
    """``POST /things/{ids}``"""
    lists = bound(lists)
    """``GET /lists/{spaces}/{pipes}/{tabs}``"""
    upload = bound(upload)
    """``POST /upload``"""
    form = bound(form)
    """``POST /form``"""
