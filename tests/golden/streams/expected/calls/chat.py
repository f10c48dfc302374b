"""Calls of chat."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, Stream, StreamedCall, call, operation


@operation("POST", "/chat", returns={200: {"text/event-stream": Stream("Piece")}})
def chat(*, body: models.ChatBody) -> StreamedCall[list[models.Piece], models.Piece]:
    """``POST /chat``.

    Returns: 200: Pieces of an answer
    """
    return call(json=body)


@operation("GET", "/export", returns={200: {"application/jsonl": Stream("Piece")}})
def export() -> StreamedCall[list[models.Piece], models.Piece]:
    """``GET /export``.

    Returns: 200: All pieces
    """
    return call()


@operation(
    "POST",
    "/export",
    returns={200: {"application/json-seq": Stream("Piece")}},
    accepts=("application/jsonl",),
)
def import_(
    *,
    body: list[models.Piece],
) -> StreamedCall[list[models.Piece], models.Piece]:
    """``POST /export``.

    Returns: 200: The same
    """
    return call(body=body)


@operation("PUT", "/export", accepts=("application/json-seq",))
def replace_all(*, body: list[models.Piece]) -> Call[None]:
    """``PUT /export``."""
    return call(body=body)


@operation("QUERY", "/find")
def find() -> Call[models.Piece]:
    """``QUERY /find``.

    Returns: 200: Found
    """
    return call()


class Chat(Resource[C]):
    chat = chat
    """``POST /chat``"""
    export = export
    """``GET /export``"""
    import_ = import_
    """``POST /export``"""
    replace_all = replace_all
    """``PUT /export``"""
    find = find
    """``QUERY /find``"""
