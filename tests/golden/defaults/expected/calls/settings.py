from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Settings(Resource[C]):
    @operation("GET", "/settings")
    @staticmethod
    def get_settings() -> Call[models.Settings]:
        """``GET /settings``."""
        return call()

    @operation("PUT", "/settings")
    @staticmethod
    def update_settings(*, body: models.NewSettings) -> Call[None]:
        """``PUT /settings``.

        Returns: 204: Stored
        """
        return call(json=body)
