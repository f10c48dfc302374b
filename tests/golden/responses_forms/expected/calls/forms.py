from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Forms(Resource[C]):
    @operation(
        "POST", "/token", returns={200: {"application/x-www-form-urlencoded": "Token"}}
    )
    @staticmethod
    def get_token() -> Call[models.Token]:
        """``POST /token``."""
        return call()

    @operation(
        "GET",
        "/either",
        returns={
            200: {
                "application/json": "Token",
                "application/x-www-form-urlencoded": "Token",
            },
        },
    )
    @staticmethod
    def get_either() -> Call[models.Token]:
        """``GET /either``.

        Returns: 200: A token, as the server likes
        """
        return call()

    @operation(
        "GET",
        "/map",
        returns={200: {"application/x-www-form-urlencoded": "dict[str, str]"}},
    )
    @staticmethod
    def get_map() -> Call[dict[str, str]]:
        """``GET /map``.

        Returns: 200: Anything
        """
        return call()

    @operation(
        "GET", "/plain", returns={200: {"application/x-www-form-urlencoded": "str"}}
    )
    @staticmethod
    def get_plain() -> Call[str]:
        """``GET /plain``.

        Returns: 200: A form
        """
        return call()
