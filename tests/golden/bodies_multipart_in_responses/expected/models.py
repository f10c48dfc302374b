"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import Binary, OpenObject

__all__ = ["Document"]


@dataclass(slots=True, kw_only=True)
class Document(OpenObject):
    name: str
    file: Binary | str | None = None
    pages: list[Binary] | list[str] | None = None
