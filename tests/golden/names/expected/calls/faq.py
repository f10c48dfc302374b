"""Calls of FAQ."""

from __future__ import annotations

from typing import Any

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/faq")
def faq() -> Call[Any]:
    """``GET /faq``."""
    return call()


class FAQ(Resource[C]):
    faq = faq
    """``GET /faq``"""
