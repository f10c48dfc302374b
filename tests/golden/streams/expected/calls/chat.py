"""Calls of chat."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, Stream, bound

CHAT: Operation[list[models.Piece]] = Operation(
    "POST",
    "/chat",
    returns={200: {"text/event-stream": Stream("Piece")}},
)


def chat(*, body: models.ChatBody) -> Call[list[models.Piece]]:
    """``POST /chat``.

    Returns: 200: Pieces of an answer
    """
    return CHAT(json=body)


EXPORT: Operation[list[models.Piece]] = Operation(
    "GET",
    "/export",
    returns={200: {"application/jsonl": Stream("Piece")}},
)


def export() -> Call[list[models.Piece]]:
    """``GET /export``.

    Returns: 200: All pieces
    """
    return EXPORT()


IMPORT: Operation[list[models.Piece]] = Operation(
    "POST",
    "/export",
    returns={200: {"application/json-seq": Stream("Piece")}},
    accepts=("application/jsonl",),
)


def import_(*, body: list[models.Piece]) -> Call[list[models.Piece]]:
    """``POST /export``.

    Returns: 200: The same
    """
    return IMPORT(body=body)


REPLACE_ALL: Operation[None] = Operation(
    "PUT",
    "/export",
    returns={204: None},
    accepts=("application/json-seq",),
)


def replace_all(*, body: list[models.Piece]) -> Call[None]:
    """``PUT /export``."""
    return REPLACE_ALL(body=body)


FIND: Operation[models.Piece] = Operation("QUERY", "/find", returns={200: "Piece"})


def find() -> Call[models.Piece]:
    """``QUERY /find``.

    Returns: 200: Found
    """
    return FIND()


class Chat(Resource[C]):
    chat = bound(chat)
    """``POST /chat``"""
    export = bound(export)
    """``GET /export``"""
    import_ = bound(import_)
    """``POST /export``"""
    replace_all = bound(replace_all)
    """``PUT /export``"""
    find = bound(find)
    """``QUERY /find``"""
