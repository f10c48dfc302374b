"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import Binary, OpenObject

__all__ = ["Thing", "ThingsFormBody", "ThingsUploadBody"]


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    name: str


@dataclass(slots=True, kw_only=True)
class ThingsFormBody(OpenObject):
    user: str
    roles: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class ThingsUploadBody(OpenObject):
    file: Binary
    note: str | None = None
