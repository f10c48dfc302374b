"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["FlowChatBody", "Piece", "Whole"]


@dataclass(slots=True, kw_only=True)
class FlowChatBody(OpenObject):
    stream: bool | None = None


@dataclass(slots=True, kw_only=True)
class Piece(OpenObject):
    text: str


@dataclass(slots=True, kw_only=True)
class Whole(OpenObject):
    text: str
