from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, call, operation


class Responses(Resource[C]):
    @operation(
        "GET",
        "/exact",
        returns={200: "Thing", 202: "list[int]", 204: None},
        raises={
            404: "Problem",
            "4XX": "dict[str, str]",
            DEFAULT: {"text/plain": "str"},
        },
    )
    @staticmethod
    def exact() -> Call[models.Thing | list[int] | None]:
        """``GET /exact``.

        Returns:
            200: All of it
            202: Later
            204: Nothing

        Raises:
            ApiError[Problem]: 404: Unknown
            ApiError[dict[str, str]]: 4XX: Wrong
            ApiError[str]: Every other status: Broken
        """
        return call()

    @operation("GET", "/range", status="2XX")
    @staticmethod
    def range() -> Call[models.Thing]:
        """``GET /range``.

        Returns: 2XX: Some of it
        """
        return call()

    @operation("GET", "/default", raises={DEFAULT: "Thing"})
    @staticmethod
    def fallback() -> Call[models.Thing]:
        """``GET /default``.

        Returns: Every success: Anything
        Raises: ApiError[Thing]: Every other status: Anything
        """
        return call()

    @operation("GET", "/nothing")
    @staticmethod
    def nothing() -> Call[Any]:
        """``GET /nothing``."""
        return call()

    @operation("DELETE", "/only-errors", raises={409: None})
    @staticmethod
    def only_errors() -> Call[Any]:
        """``DELETE /only-errors``.

        Raises: ApiError: 409: Busy
        """
        return call()

    @operation("HEAD", "/head", status=200, raises={302: None})
    @staticmethod
    def look() -> Call[None]:
        """``HEAD /head``.

        A response to HEAD has no content, so the result is None.

        Returns: 200: There
        Raises: ApiError: 302: Elsewhere
        """
        return call()
