from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, Stream, StreamedCall, call, operation


class Chat(Resource[C]):
    @operation("POST", "/chat", returns={200: {"text/event-stream": Stream("Piece")}})
    @staticmethod
    def chat(
        *,
        body: models.ChatBody,
    ) -> StreamedCall[list[models.Piece], models.Piece]:
        """``POST /chat``.

        Returns: 200: Pieces of an answer
        """
        return call(json=body)

    @operation("GET", "/export", returns={200: {"application/jsonl": Stream("Piece")}})
    @staticmethod
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
    @staticmethod
    def import_(
        *,
        body: list[models.Piece],
    ) -> StreamedCall[list[models.Piece], models.Piece]:
        """``POST /export``.

        Returns: 200: The same
        """
        return call(body=body)

    @operation("PUT", "/export", accepts=("application/json-seq",))
    @staticmethod
    def replace_all(*, body: list[models.Piece]) -> Call[None]:
        """``PUT /export``."""
        return call(body=body)

    @operation("QUERY", "/find")
    @staticmethod
    def find() -> Call[models.Piece]:
        """``QUERY /find``.

        Returns: 200: Found
        """
        return call()
