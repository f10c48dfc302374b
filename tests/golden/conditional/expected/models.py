"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Address"]


@dataclass(slots=True, kw_only=True)
class Address(OpenObject):
    country: str
    state: str | None = None
    region: str | None = None
    box_office: str | None = field(default=None, metadata=wire("boxOffice"))
