"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Token"]


@dataclass(slots=True, kw_only=True)
class Token(OpenObject):
    access_token: str
    expires_in: int | None = None
    scope: list[str] | None = None
    trusted: bool | None = None
