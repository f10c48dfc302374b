"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .long import Long as Long
    from .message import Message as Message
    from .message import MessageImage as MessageImage
    from .message import MessagePart as MessagePart
    from .message import MessageReply as MessageReply
    from .message import MessageText as MessageText
    from .short import Short as Short
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
