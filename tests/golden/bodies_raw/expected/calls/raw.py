"""Calls of raw."""

from __future__ import annotations

from .._runtime import Binary, C, Call, Resource, StreamedCall, call, operation


@operation("PUT", "/text", accepts=("text/plain",))
def replace_text(*, body: str) -> Call[None]:
    """``PUT /text``."""
    return call(body=body)


@operation(
    "PUT",
    "/xml",
    returns={200: {"application/xml": "str"}},
    accepts=("application/xml",),
)
def replace_xml(*, body: str) -> StreamedCall[str, str]:
    """``PUT /xml``.

    Returns: 200: The same
    """
    return call(body=body)


@operation("PUT", "/bytes", accepts=("application/octet-stream",))
def replace_bytes(*, body: Binary) -> Call[None]:
    """``PUT /bytes``."""
    return call(body=body)


@operation("PUT", "/image", accepts=("image/*",))
def replace_image(*, body: Binary) -> Call[None]:
    """``PUT /image``."""
    return call(body=body)


@operation("PUT", "/pdf", accepts=("application/pdf",))
def replace_pdf(*, body: Binary) -> Call[None]:
    """``PUT /pdf``."""
    return call(body=body)


@operation("PUT", "/anything", accepts=("*/*",))
def replace_anything(*, body: Binary) -> Call[None]:
    """``PUT /anything``."""
    return call(body=body)


class Raw(Resource[C]):
    replace_text = replace_text
    """``PUT /text``"""
    replace_xml = replace_xml
    """``PUT /xml``"""
    replace_bytes = replace_bytes
    """``PUT /bytes``"""
    replace_image = replace_image
    """``PUT /image``"""
    replace_pdf = replace_pdf
    """``PUT /pdf``"""
    replace_anything = replace_anything
    """``PUT /anything``"""
