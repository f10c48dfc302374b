"""Calls of raw."""

from __future__ import annotations

from .._runtime import Binary, C, Call, Resource, StreamedCall, call, operation


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
    update_image = update_image
    """``PUT /image``"""
    update_pdf = update_pdf
    """``PUT /pdf``"""
    update_anything = update_anything
    """``PUT /anything``"""
