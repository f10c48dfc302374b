"""Calls of media."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, bound

REPORT: Operation[models.Thing | str | bytes] = Operation(
    "GET",
    "/report",
    returns={
        200: {
            "application/json": "Thing",
            "text/csv": "str",
            "application/pdf": "bytes",
            "image/*": "bytes",
        },
    },
)


def report() -> Call[models.Thing | str | bytes]:
    """``GET /report``.

    Returns: 200: As the server likes
    """
    return REPORT()


ANYTHING: Operation[Any] = Operation("GET", "/any", returns={200: {"*/*": "Any"}})


def anything() -> Call[Any]:
    """``GET /any``.

    Returns: 200 (JSON, text, bytes or None, as it comes): Whatever
    """
    return ANYTHING()


ANY_THING: Operation[models.Thing] = Operation(
    "GET",
    "/any-thing",
    returns={200: "Thing"},
)


def any_thing() -> Call[models.Thing]:
    """``GET /any-thing``.

    Returns: 200: A thing in some form
    """
    return ANY_THING()


ANY_TEXT: Operation[str] = Operation("GET", "/any-text", returns={200: {"*/*": "str"}})


def any_text() -> Call[str]:
    """``GET /any-text``."""
    return ANY_TEXT()


BINARY: Operation[bytes] = Operation(
    "GET",
    "/binary",
    returns={200: {"application/json": "bytes"}},
)


def binary() -> Call[bytes]:
    """``GET /binary``.

    Returns: 200: Bytes
    """
    return BINARY()


HTML: Operation[str] = Operation(
    "GET",
    "/html",
    returns={200: {"text/html; charset=utf-8": "str"}},
)


def html() -> Call[str]:
    """``GET /html``.

    Returns: 200: A page
    """
    return HTML()


VERSIONED: Operation[models.Thing] = Operation(
    "GET",
    "/versioned",
    returns={200: {"application/json; version=2": "Thing"}},
)


def versioned() -> Call[models.Thing]:
    """``GET /versioned``.

    Returns: 200: The second version
    """
    return VERSIONED()


CREATE_VERSIONED: Operation[models.Thing | models.Other] = Operation(
    "POST",
    "/versioned",
    returns={200: {"application/json;v=1": "Thing", "application/json;v=2": "Other"}},
    raises={DEFAULT: "Thing"},
)


def create_versioned() -> Call[models.Thing | models.Other]:
    """``POST /versioned``.

    Returns: 200: As it was asked for
    Raises: ApiError[Thing]: Every other status: Wrong
    """
    return CREATE_VERSIONED()


class Media(Resource[C]):
    report = bound(report)
    """``GET /report``"""
    anything = bound(anything)
    """``GET /any``"""
    any_thing = bound(any_thing)
    """``GET /any-thing``"""
    any_text = bound(any_text)
    """``GET /any-text``"""
    binary = bound(binary)
    """``GET /binary``"""
    html = bound(html)
    """``GET /html``"""
    versioned = bound(versioned)
    """``GET /versioned``"""
    create_versioned = bound(create_versioned)
    """``POST /versioned``"""
