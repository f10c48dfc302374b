"""Calls of any."""

from __future__ import annotations

from typing import Any

from .._runtime import C, Call, Operation, Resource, bound

REPORT: Operation[Any] = Operation("GET", "/report", returns={200: "Any"})


def report() -> Call[Any]:
    """``GET /report``.

    Returns: 200 (JSON, text, bytes or None, as it comes)
    """
    return REPORT()


FILE: Operation[Any] = Operation(
    "GET",
    "/file",
    returns={200: {"application/json": "Any", "image/png": "bytes"}},
)


def file() -> Call[Any]:
    """``GET /file``.

    Returns: 200 (JSON, text, bytes or None, as it comes)
    """
    return FILE()


EMPTY_CONTENT: Operation[Any] = Operation(
    "GET",
    "/empty-content",
    returns={200: {"*/*": "Any"}},
)


def empty_content() -> Call[Any]:
    """``GET /empty-content``.

    Returns: 200 (JSON, text, bytes or None, as it comes): Whatever it is
    """
    return EMPTY_CONTENT()


class AnyCalls(Resource[C]):
    report = bound(report)
    """``GET /report``"""
    file = bound(file)
    """``GET /file``"""
    empty_content = bound(empty_content)
    """``GET /empty-content``"""
