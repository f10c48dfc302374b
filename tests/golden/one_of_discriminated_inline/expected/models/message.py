from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from .. import models
from .._runtime import UNSET, OpenObject, Unset, tagged, wire

MessagePart: TypeAlias = Annotated[
    "MessageText | MessageImage",
    tagged("type", {"text": "MessageText", "image": "MessageImage"}),
]
"""The schema of ``part`` in ``Message``."""

MessageReply: TypeAlias = Annotated[
    "models.Short | models.Long",
    tagged("length", {"short": "Short", "long": "Long"}),
]
"""The schema of ``reply`` in ``Message``."""


@dataclass(slots=True, kw_only=True)
class Message(OpenObject):
    """The schema ``Message``."""

    parts: list[MessagePart]
    reply: MessageReply | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class MessageText(OpenObject):
    """The schema of ``text`` in ``Message``."""

    type_: Literal["text"] = field(default="text", metadata=wire("type"))
    text: str


@dataclass(slots=True, kw_only=True)
class MessageImage(OpenObject):
    """The schema of ``image`` in ``Message``."""

    type_: Literal["image"] = field(default="image", metadata=wire("type"))
    url: str
