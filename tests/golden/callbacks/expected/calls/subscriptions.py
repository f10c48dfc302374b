"""Calls of subscriptions."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

SUBSCRIBE: Operation[None] = Operation("POST", "/subscriptions", returns={204: None})


def subscribe() -> Call[None]:
    """``POST /subscriptions``."""
    return SUBSCRIBE()


OTHER: Operation[None] = Operation("POST", "/other", returns={204: None})


def other() -> Call[None]:
    """``POST /other``."""
    return OTHER()


class Subscriptions(Resource[C]):
    subscribe = bound(subscribe)
    """``POST /subscriptions``"""
    other = bound(other)
    """``POST /other``"""
