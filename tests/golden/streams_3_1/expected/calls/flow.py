"""Calls of flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, Stream, bound

if TYPE_CHECKING:
    from ..models import FlowChatBody, Piece, Whole

CHAT: Operation[Whole | list[Piece]] = Operation(
    "POST",
    "/chat",
    returns={200: {"application/json": "Whole", "text/event-stream": Stream("Piece")}},
)


def chat(*, body: FlowChatBody) -> Call[Whole | list[Piece]]:
    """``POST /chat``.

    Returns: 200: An answer, or its pieces
    """
    return CHAT(json=body)


EVENTS: Operation[list[str]] = Operation(
    "GET",
    "/events",
    returns={200: {"text/event-stream": Stream("str")}},
)


def events() -> Call[list[str]]:
    """``GET /events``.

    Returns: 200: What happens
    """
    return EVENTS()


LINES: Operation[list[Piece]] = Operation(
    "GET",
    "/lines",
    returns={200: {"application/x-ndjson": Stream("Piece")}},
)


def lines() -> Call[list[Piece]]:
    """``GET /lines``.

    Returns: 200: All pieces
    """
    return LINES()


DOWNLOAD: Operation[bytes] = Operation(
    "GET",
    "/file",
    returns={200: {"application/octet-stream": "bytes"}},
)


def download() -> Call[bytes]:
    """``GET /file``.

    Returns: 200: The file
    """
    return DOWNLOAD()


class Flow(Resource[C]):
    """The calls of flow."""

    chat = bound(chat)
    """``POST /chat``"""

    events = bound(events)
    """``GET /events``"""

    lines = bound(lines)
    """``GET /lines``"""

    download = bound(download)
    """``GET /file``"""
