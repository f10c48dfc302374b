from __future__ import annotations

from typing import Any

from .._runtime import C, Call, Resource, call, operation


class FAQ(Resource[C]):
    @operation("GET", "/faq")
    @staticmethod
    def faq() -> Call[Any]:
        """``GET /faq``."""
        return call()
