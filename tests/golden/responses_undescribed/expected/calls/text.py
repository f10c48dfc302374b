from __future__ import annotations

from uuid import UUID

from .._runtime import C, Call, Resource, StreamedCall, call, operation


class Text(Resource[C]):
    @operation("GET", "/name")
    @staticmethod
    def name() -> Call[str]:
        """``GET /name``."""
        return call()

    @operation("GET", "/id")
    @staticmethod
    def id() -> Call[UUID]:
        """``GET /id``."""
        return call()

    @operation("GET", "/plain", returns={200: {"text/plain": "str"}})
    @staticmethod
    def plain() -> StreamedCall[str, str]:
        """``GET /plain``."""
        return call()

    @operation("GET", "/page", returns={200: {"text/html": "str"}})
    @staticmethod
    def page() -> StreamedCall[str, str]:
        """``GET /page``."""
        return call()
