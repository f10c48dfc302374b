from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("DELETE", "/things", returns={200: "Thing", 204: None})
    @staticmethod
    def delete_things() -> Call[models.Thing | None]:
        """``DELETE /things``.

        Returns:
            200: Deleted at once
            204: Nothing to delete
        """
        return call()

    @operation("PUT", "/things", returns={205: "Thing"})
    @staticmethod
    def reset() -> Call[models.Thing | None]:
        """``PUT /things``."""
        return call()

    @operation("POST", "/things")
    @staticmethod
    def touch() -> Call[Any]:
        """``POST /things``.

        Returns: 200: Touched
        """
        return call()
