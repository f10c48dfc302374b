"""Calls of any."""

from __future__ import annotations

from typing import Any

from .._runtime import C, Call, Resource, StreamedCall, call, operation


@operation("GET", "/report", returns={200: "Any"})
def report() -> Call[Any]:
    """``GET /report``."""
    return call()


@operation(
    "GET", "/file", returns={200: {"application/json": "Any", "image/png": "bytes"}}
)
def file() -> StreamedCall[Any, bytes]:
    """``GET /file``."""
    return call()


@operation("GET", "/empty-content")
def empty_content() -> Call[Any]:
    """``GET /empty-content``.

    Returns: 200: Whatever it is
    """
    return call()


class AnyCalls(Resource[C]):
    report = report
    """``GET /report``"""
    file = file
    """``GET /file``"""
    empty_content = empty_content
    """``GET /empty-content``"""
