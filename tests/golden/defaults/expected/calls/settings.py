"""Calls of settings."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_SETTINGS: Operation[models.Settings] = Operation(
    "GET",
    "/settings",
    returns={200: "Settings"},
)


def get_settings() -> Call[models.Settings]:
    """``GET /settings``."""
    return GET_SETTINGS()


UPDATE_SETTINGS: Operation[None] = Operation("PUT", "/settings", returns={204: None})


def update_settings(*, body: models.NewSettings) -> Call[None]:
    """``PUT /settings``.

    Returns: 204: Stored
    """
    return UPDATE_SETTINGS(json=body)


class Settings(Resource[C]):
    get_settings = bound(get_settings)
    """``GET /settings``"""
    update_settings = bound(update_settings)
    """``PUT /settings``"""
