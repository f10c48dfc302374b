"""Calls of text."""

from __future__ import annotations

from uuid import UUID

from .._runtime import C, Call, Resource, StreamedCall, call, operation


@operation("GET", "/name")
def name() -> Call[str]:
    """``GET /name``."""
    return call()


@operation("GET", "/id")
def id() -> Call[UUID]:
    """``GET /id``."""
    return call()


@operation("GET", "/plain", returns={200: {"text/plain": "str"}})
def plain() -> StreamedCall[str, str]:
    """``GET /plain``."""
    return call()


@operation("GET", "/page", returns={200: {"text/html": "str"}})
def page() -> StreamedCall[str, str]:
    """``GET /page``."""
    return call()


class Text(Resource[C]):
    name = name
    """``GET /name``"""
    id = id
    """``GET /id``"""
    plain = plain
    """``GET /plain``"""
    page = page
    """``GET /page``"""
