from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import UNSET, C, Call, Resource, Unset, call, operation


class Unusual(Resource[C]):
    @operation("GET", "/search")
    @staticmethod
    def search(*, body: models.Thing) -> Call[None]:
        """``GET /search``.

        Args:
            body: A thing.
        """
        return call(json=body)

    @operation("DELETE", "/search")
    @staticmethod
    def delete_all(*, body: list[str] | None = None) -> Call[None]:
        """``DELETE /search``.

        Args:
            body: Which ones.
        """
        return call(json=body)

    @operation(
        "PATCH",
        "/search",
        returns={200: {"application/vnd.acme.thing+json": "Thing"}},
        accepts=("application/merge-patch+json",),
    )
    @staticmethod
    def change(*, body: models.Thing) -> Call[models.Thing]:
        """``PATCH /search``.

        Args:
            body: A thing.
        """
        return call(body=body)

    @operation("POST", "/search", nullable=True)
    @staticmethod
    def scalar(*, body: int | None) -> Call[None]:
        """``POST /search``."""
        return call(json=body)

    @operation("PUT", "/search")
    @staticmethod
    def nothing() -> Call[None]:
        """``PUT /search``."""
        return call()

    @operation("POST", "/nullable", nullable=True)
    @staticmethod
    def perhaps(*, body: models.Thing | None | Unset = UNSET) -> Call[None]:
        """``POST /nullable``."""
        return call(json=body)

    @operation("PUT", "/nullable", nullable=True)
    @staticmethod
    def anything(*, body: Any) -> Call[None]:
        """``PUT /nullable``."""
        return call(json=body)

    @operation("GET", "/empty")
    @staticmethod
    def empty() -> Call[None]:
        """``GET /empty``."""
        return call()
