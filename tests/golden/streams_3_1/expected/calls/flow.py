"""Calls of flow."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, Stream, bound

CHAT: Operation[models.Whole | list[models.Piece]] = Operation(
    "POST",
    "/chat",
    returns={200: {"application/json": "Whole", "text/event-stream": Stream("Piece")}},
)


def chat(*, body: models.FlowChatBody) -> Call[models.Whole | list[models.Piece]]:
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


TICKS: Operation[list[models.Piece | models.Whole]] = Operation(
    "GET",
    "/ticks",
    returns={200: {"text/event-stream": Stream("Piece | Whole")}},
)


def ticks() -> Call[list[models.Piece | models.Whole]]:
    """``GET /ticks``.

    Returns: 200: The form that huma (Go) gives to events
    """
    return TICKS()


LINES: Operation[list[models.Piece]] = Operation(
    "GET",
    "/lines",
    returns={200: {"application/x-ndjson": Stream("Piece")}},
)


def lines() -> Call[list[models.Piece]]:
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
    chat = bound(chat)
    """``POST /chat``"""
    events = bound(events)
    """``GET /events``"""
    ticks = bound(ticks)
    """``GET /ticks``"""
    lines = bound(lines)
    """``GET /lines``"""
    download = bound(download)
    """``GET /file``"""
