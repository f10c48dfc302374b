"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import UNSET, OpenObject, Unset, tagged

__all__ = [
    "Long",
    "Message",
    "MessageImage",
    "MessagePart",
    "MessageReply",
    "MessageText",
    "Short",
]

MessagePart: TypeAlias = Annotated[
    "MessageText | MessageImage",
    tagged("type", {"text": "MessageText", "image": "MessageImage"}),
]

MessageReply: TypeAlias = Annotated[
    "Short | Long",
    tagged("length", {"short": "Short", "long": "Long"}),
]


@dataclass(slots=True, kw_only=True)
class Long(OpenObject):
    length: Literal["long"] = "long"
    text: str | None = None


@dataclass(slots=True, kw_only=True)
class Message(OpenObject):
    parts: list[MessagePart]
    reply: MessageReply | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class MessageImage(OpenObject):
    type: Literal["image"] = "image"
    url: str


@dataclass(slots=True, kw_only=True)
class MessageText(OpenObject):
    type: Literal["text"] = "text"
    text: str


@dataclass(slots=True, kw_only=True)
class Short(OpenObject):
    length: Literal["short"] = "short"
