from __future__ import annotations

from typing import Annotated, Any

from .. import models
from .._runtime import (
    BASE64URL,
    DEFAULT,
    C,
    Call,
    Resource,
    StreamedCall,
    call,
    operation,
)


class Media(Resource[C]):
    @operation(
        "GET",
        "/report",
        returns={
            200: {
                "application/json": "Thing",
                "text/csv": "str",
                "application/pdf": "bytes",
                "image/*": "bytes",
            },
        },
    )
    @staticmethod
    def report() -> StreamedCall[models.Thing | str | bytes, str | bytes]:
        """``GET /report``.

        Returns: 200: As the server likes
        """
        return call()

    @operation("GET", "/any")
    @staticmethod
    def anything() -> Call[Any]:
        """``GET /any``.

        Returns: 200: Whatever
        """
        return call()

    @operation("GET", "/any-thing")
    @staticmethod
    def any_thing() -> Call[models.Thing]:
        """``GET /any-thing``.

        Returns: 200: A thing in some form
        """
        return call()

    @operation("GET", "/any-text", returns={200: {"*/*": "str"}})
    @staticmethod
    def any_text() -> Call[str]:
        """``GET /any-text``."""
        return call()

    @operation("GET", "/binary", returns={200: {"application/json": "bytes"}})
    @staticmethod
    def binary() -> StreamedCall[bytes, bytes]:
        """``GET /binary``.

        Returns: 200: Bytes
        """
        return call()

    @operation(
        "GET", "/encoded", returns={200: {"text/plain": 'Annotated[bytes, "base64"]'}}
    )
    @staticmethod
    def encoded() -> Call[bytes]:
        """``GET /encoded``.

        Returns: 200: Bytes as text
        """
        return call()

    @operation(
        "GET",
        "/encoded-url",
        returns={200: {"text/plain": "Annotated[bytes, BASE64URL]"}},
    )
    @staticmethod
    def encoded_url() -> Call[Annotated[bytes, BASE64URL]]:
        """``GET /encoded-url``.

        Returns: 200: Bytes as text
        """
        return call()

    @operation("GET", "/html", returns={200: {"text/html; charset=utf-8": "str"}})
    @staticmethod
    def html() -> StreamedCall[str, str]:
        """``GET /html``.

        Returns: 200: A page
        """
        return call()

    @operation(
        "GET", "/versioned", returns={200: {"application/json; version=2": "Thing"}}
    )
    @staticmethod
    def versioned() -> Call[models.Thing]:
        """``GET /versioned``.

        Returns: 200: The second version
        """
        return call()

    @operation(
        "POST",
        "/versioned",
        returns={
            200: {"application/json;v=1": "Thing", "application/json;v=2": "Other"},
        },
        raises={DEFAULT: "Thing"},
    )
    @staticmethod
    def create_versioned() -> Call[models.Thing | models.Other]:
        """``POST /versioned``.

        Returns: 200: As it was asked for
        Raises: ApiError[Thing]: Every other status: Wrong
        """
        return call()
