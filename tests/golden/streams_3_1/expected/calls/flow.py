from __future__ import annotations

from .. import models
from .._runtime import C, Resource, Stream, StreamedCall, call, operation


class Flow(Resource[C]):
    @operation(
        "POST",
        "/chat",
        returns={
            200: {"application/json": "Whole", "text/event-stream": Stream("Piece")},
        },
    )
    @staticmethod
    def chat(
        *,
        body: models.FlowChatBody,
    ) -> StreamedCall[models.Whole | list[models.Piece], models.Piece]:
        """``POST /chat``.

        Returns: 200: An answer, or its pieces
        """
        return call(json=body)

    @operation("GET", "/events", returns={200: {"text/event-stream": Stream("str")}})
    @staticmethod
    def events() -> StreamedCall[list[str], str]:
        """``GET /events``.

        Returns: 200: What happens
        """
        return call()

    @operation(
        "GET", "/ticks", returns={200: {"text/event-stream": Stream("Piece | Whole")}}
    )
    @staticmethod
    def ticks() -> (
        StreamedCall[list[models.Piece | models.Whole], models.Piece | models.Whole]
    ):
        """``GET /ticks``.

        Returns: 200: The form that huma (Go) gives to events
        """
        return call()

    @operation(
        "GET", "/lines", returns={200: {"application/x-ndjson": Stream("Piece")}}
    )
    @staticmethod
    def lines() -> StreamedCall[list[models.Piece], models.Piece]:
        """``GET /lines``.

        Returns: 200: All pieces
        """
        return call()

    @operation("GET", "/file", returns={200: {"application/octet-stream": "bytes"}})
    @staticmethod
    def download() -> StreamedCall[bytes, bytes]:
        """``GET /file``.

        Returns: 200: The file
        """
        return call()
