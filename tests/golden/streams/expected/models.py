"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["ChatBody", "Piece"]


@dataclass(slots=True, kw_only=True)
class ChatBody(OpenObject):
    text: str


@dataclass(slots=True, kw_only=True)
class Piece(OpenObject):
    text: str
