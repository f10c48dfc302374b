"""Calls of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import NewSettings, Settings

GET_SETTINGS: Operation[Settings] = Operation(
    "GET",
    "/settings",
    returns={200: "Settings"},
)


def get_settings() -> Call[Settings]:
    """``GET /settings``.

    Returns: 200: Settings
    """
    return GET_SETTINGS()


REPLACE_SETTINGS: Operation[None] = Operation("PUT", "/settings", returns={204: None})


def replace_settings(*, body: NewSettings) -> Call[None]:
    """``PUT /settings``.

    Returns: 204: Stored
    """
    return REPLACE_SETTINGS(json=body)


class SettingsResource(Resource[C]):
    """The calls of settings."""

    get_settings = bound(get_settings)
    """``GET /settings``"""

    replace_settings = bound(replace_settings)
    """``PUT /settings``"""
