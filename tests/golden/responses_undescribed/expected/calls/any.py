from __future__ import annotations

from typing import Any

from .._runtime import C, Call, Resource, StreamedCall, call, operation


class AnyCalls(Resource[C]):
    @operation("GET", "/report", returns={200: "Any"})
    @staticmethod
    def report() -> Call[Any]:
        """``GET /report``."""
        return call()

    @operation(
        "GET", "/file", returns={200: {"application/json": "Any", "image/png": "bytes"}}
    )
    @staticmethod
    def file() -> StreamedCall[Any, bytes]:
        """``GET /file``."""
        return call()

    @operation("GET", "/empty-content")
    @staticmethod
    def empty_content() -> Call[Any]:
        """``GET /empty-content``.

        Returns: 200: Whatever it is
        """
        return call()
