"""Calls of subscriptions."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/subscriptions")
def subscribe() -> Call[None]:
    """``POST /subscriptions``."""
    return call()


@operation("POST", "/other")
def other() -> Call[None]:
    """``POST /other``."""
    return call()


class Subscriptions(Resource[C]):
    subscribe = subscribe
    """``POST /subscriptions``"""
    other = other
    """``POST /other``"""
