"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import Binary, OpenObject

__all__ = ["Address", "PartsUploadBody"]


@dataclass(slots=True, kw_only=True)
class Address(OpenObject):
    city: str


@dataclass(slots=True, kw_only=True)
class PartsUploadBody(OpenObject):
    file: Binary
    more: list[Binary] | None = None
    name: str | None = None
    rows: list[list[int]] | None = None
    labels: list[str] | None = None
    address: Address | None = None
    addresses: list[Address] | None = None
    picture: Binary | None = None
    sticker: Binary | None = None
    text: str | None = None
