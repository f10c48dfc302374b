from __future__ import annotations

from typing import Annotated

from .._runtime import (
    BASE64URL,
    Binary,
    C,
    Call,
    Resource,
    StreamedCall,
    call,
    operation,
)


class Raw(Resource[C]):
    @operation("PUT", "/text", accepts=("text/plain",))
    @staticmethod
    def update_text(*, body: str) -> Call[None]:
        """``PUT /text``."""
        return call(body=body)

    @operation(
        "PUT",
        "/xml",
        returns={200: {"application/xml": "str"}},
        accepts=("application/xml",),
    )
    @staticmethod
    def update_xml(*, body: str) -> StreamedCall[str, str]:
        """``PUT /xml``.

        Returns: 200: The same
        """
        return call(body=body)

    @operation("PUT", "/bytes", accepts=("application/octet-stream",))
    @staticmethod
    def update_bytes(*, body: Binary) -> Call[None]:
        """``PUT /bytes``."""
        return call(body=body)

    @operation(
        "PUT", "/base64", accepts=("application/octet-stream",), sends={"body": "bytes"}
    )
    @staticmethod
    def update_base64(*, body: bytes) -> Call[None]:
        """``PUT /base64``."""
        return call(body=body)

    @operation(
        "POST",
        "/base64",
        accepts=("text/plain",),
        sends={"body": "Annotated[bytes, BASE64URL]"},
    )
    @staticmethod
    def put_base64_text(
        *,
        body: Annotated[bytes, BASE64URL] | None = None,
    ) -> Call[None]:
        """``POST /base64``."""
        return call(body=body)

    @operation("PUT", "/image", accepts=("image/*",))
    @staticmethod
    def update_image(*, body: Binary) -> Call[None]:
        """``PUT /image``."""
        return call(body=body)

    @operation("PUT", "/pdf", accepts=("application/pdf",))
    @staticmethod
    def update_pdf(*, body: Binary) -> Call[None]:
        """``PUT /pdf``."""
        return call(body=body)

    @operation("PUT", "/anything", accepts=("*/*",))
    @staticmethod
    def update_anything(*, body: Binary) -> Call[None]:
        """``PUT /anything``."""
        return call(body=body)
