from __future__ import annotations

from typing import Any, Literal

from .. import models
from .._runtime import Binary, C, Call, Resource, call, operation


class Several(Resource[C]):
    @operation(
        "POST",
        "/things",
        accepts=("application/json", "application/x-www-form-urlencoded"),
    )
    @staticmethod
    def add_thing(
        *,
        body: models.Thing,
        media_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
    ) -> Call[models.Thing]:
        """``POST /things``.

        Args:
            body: A thing that somebody owns.
            media_type: How the body is sent, if its type does not tell;
                ``application/json`` comes first.

        Returns: 200: The same thing
        """
        return call(body=body, media_type=media_type)

    @operation(
        "POST",
        "/notes",
        accepts=("application/json", "text/plain", "application/octet-stream"),
    )
    @staticmethod
    def add_note(
        *,
        body: list[models.Thing] | str | Binary | None = None,
        media_type: (
            Literal["application/json", "text/plain", "application/octet-stream"] | None
        ) = None,
    ) -> Call[None]:
        """``POST /notes``.

        Args:
            media_type: How the body is sent, if its type does not tell;
                ``application/json`` comes first.
        """
        return call(body=body, media_type=media_type)

    @operation("POST", "/anything", accepts=("*/*",))
    @staticmethod
    def add_anything(*, body: Any = None) -> Call[None]:
        """``POST /anything``."""
        return call(body=body)
