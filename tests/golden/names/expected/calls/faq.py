"""Calls of FAQ."""

from __future__ import annotations

from typing import Any

from .._runtime import C, Call, Header, Operation, Resource, bound

FAQ_: Header[int] = Header("FAQ", "int")

FAQ: Operation[Any] = Operation("GET", "/faq", returns={200: {"*/*": "Any"}})


def faq() -> Call[Any]:
    """``GET /faq``.

    Returns: 200 (JSON, text, bytes or None, as it comes)
    """
    return FAQ()


class FAQCalls(Resource[C]):
    faq = bound(faq)
    """``GET /faq``"""
