"""Calls of raw."""

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


@operation("PUT", "/text", accepts=("text/plain",))
def update_text(*, body: str) -> Call[None]:
    """``PUT /text``."""
    return call(body=body)


@operation(
    "PUT",
    "/xml",
    returns={200: {"application/xml": "str"}},
    accepts=("application/xml",),
)
def update_xml(*, body: str) -> StreamedCall[str, str]:
    """``PUT /xml``.

    Returns: 200: The same
    """
    return call(body=body)


@operation("PUT", "/bytes", accepts=("application/octet-stream",))
def update_bytes(*, body: Binary) -> Call[None]:
    """``PUT /bytes``."""
    return call(body=body)


@operation(
    "PUT", "/base64", accepts=("application/octet-stream",), sends={"body": "bytes"}
)
def update_base64(*, body: bytes) -> Call[None]:
    """``PUT /base64``."""
    return call(body=body)


@operation(
    "POST",
    "/base64",
    accepts=("text/plain",),
    sends={"body": "Annotated[bytes, BASE64URL]"},
)
def put_base64_text(*, body: Annotated[bytes, BASE64URL] | None = None) -> Call[None]:
    """``POST /base64``."""
    return call(body=body)


@operation("PUT", "/image", accepts=("image/*",))
def update_image(*, body: Binary) -> Call[None]:
    """``PUT /image``."""
    return call(body=body)


@operation("PUT", "/pdf", accepts=("application/pdf",))
def update_pdf(*, body: Binary) -> Call[None]:
    """``PUT /pdf``."""
    return call(body=body)


@operation("PUT", "/anything", accepts=("*/*",))
def update_anything(*, body: Binary) -> Call[None]:
    """``PUT /anything``."""
    return call(body=body)


class Raw(Resource[C]):
    update_text = update_text
    """``PUT /text``"""
    update_xml = update_xml
    """``PUT /xml``"""
    update_bytes = update_bytes
    """``PUT /bytes``"""
    update_base64 = update_base64
    """``PUT /base64``"""
    put_base64_text = put_base64_text
    """``POST /base64``"""
    update_image = update_image
    """``PUT /image``"""
    update_pdf = update_pdf
    """``PUT /pdf``"""
    update_anything = update_anything
    """``PUT /anything``"""
