from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Subscriptions(Resource[C]):
    @operation("POST", "/subscriptions")
    @staticmethod
    def subscribe() -> Call[None]:
        """``POST /subscriptions``."""
        return call()

    @operation("POST", "/other")
    @staticmethod
    def other() -> Call[None]:
        """``POST /other``."""
        return call()
