from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ChatBody(OpenObject):
    """The schema of ``body`` in ``chat.chat``."""

    text: str
