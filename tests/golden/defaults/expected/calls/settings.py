"""Calls of settings."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/settings")
def get_settings() -> Call[models.Settings]:
    """``GET /settings``."""
    return call()


@operation("PUT", "/settings")
def update_settings(*, body: models.NewSettings) -> Call[None]:
    """``PUT /settings``.

    Returns: 204: Stored
    """
    return call(json=body)


class Settings(Resource[C]):
    get_settings = get_settings
    """``GET /settings``"""
    update_settings = update_settings
    """``PUT /settings``"""
