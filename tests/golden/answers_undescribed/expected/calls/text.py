"""Calls of text."""

from __future__ import annotations

from uuid import UUID

from .._runtime import C, Call, Operation, Resource, bound

NAME: Operation[str] = Operation("GET", "/name", returns={200: "str"})


def name() -> Call[str]:
    """``GET /name``."""
    return NAME()


ID: Operation[UUID] = Operation("GET", "/id", returns={200: "UUID"})


def id() -> Call[UUID]:
    """``GET /id``."""
    return ID()


PLAIN: Operation[str] = Operation("GET", "/plain", returns={200: {"text/plain": "str"}})


def plain() -> Call[str]:
    """``GET /plain``."""
    return PLAIN()


PAGE: Operation[str] = Operation("GET", "/page", returns={200: {"text/html": "str"}})


def page() -> Call[str]:
    """``GET /page``."""
    return PAGE()


class Text(Resource[C]):
    name = bound(name)
    """``GET /name``"""
    id = bound(id)
    """``GET /id``"""
    plain = bound(plain)
    """``GET /plain``"""
    page = bound(page)
    """``GET /page``"""
