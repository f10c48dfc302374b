"""Calls of FAQ."""

from __future__ import annotations

from .._runtime import C, Call, Header, Operation, Resource, bound

FAQ_: Header[int] = Header("FAQ", "int")

FAQ: Operation[None] = Operation("GET", "/faq", returns={200: None})


def faq() -> Call[None]:
    """``GET /faq``."""
    return FAQ()


class FAQCalls(Resource[C]):
    faq = bound(faq)
    """``GET /faq``"""
