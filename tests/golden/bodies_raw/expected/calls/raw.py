"""Calls of raw."""

from __future__ import annotations

from .._runtime import Binary, C, Call, Operation, Resource, bound

UPDATE_TEXT: Operation[None] = Operation(
    "PUT",
    "/text",
    returns={204: None},
    accepts=("text/plain",),
)


def update_text(*, body: str) -> Call[None]:
    """``PUT /text``."""
    return UPDATE_TEXT(body=body)


UPDATE_XML: Operation[str] = Operation(
    "PUT",
    "/xml",
    returns={200: {"application/xml": "str"}},
    accepts=("application/xml",),
)


def update_xml(*, body: str) -> Call[str]:
    """``PUT /xml``.

    Returns: 200: The same
    """
    return UPDATE_XML(body=body)


UPDATE_BYTES: Operation[None] = Operation(
    "PUT",
    "/bytes",
    returns={204: None},
    accepts=("application/octet-stream",),
)


def update_bytes(*, body: Binary) -> Call[None]:
    """``PUT /bytes``."""
    return UPDATE_BYTES(body=body)


UPDATE_IMAGE: Operation[None] = Operation(
    "PUT",
    "/image",
    returns={204: None},
    accepts=("image/*",),
)


def update_image(*, body: Binary) -> Call[None]:
    """``PUT /image``."""
    return UPDATE_IMAGE(body=body)


UPDATE_PDF: Operation[None] = Operation(
    "PUT",
    "/pdf",
    returns={204: None},
    accepts=("application/pdf",),
)


def update_pdf(*, body: Binary) -> Call[None]:
    """``PUT /pdf``."""
    return UPDATE_PDF(body=body)


UPDATE_ANYTHING: Operation[None] = Operation(
    "PUT",
    "/anything",
    returns={204: None},
    accepts=("*/*",),
)


def update_anything(*, body: Binary) -> Call[None]:
    """``PUT /anything``."""
    return UPDATE_ANYTHING(body=body)


class Raw(Resource[C]):
    update_text = bound(update_text)
    """``PUT /text``"""
    update_xml = bound(update_xml)
    """``PUT /xml``"""
    update_bytes = bound(update_bytes)
    """``PUT /bytes``"""
    update_image = bound(update_image)
    """``PUT /image``"""
    update_pdf = bound(update_pdf)
    """``PUT /pdf``"""
    update_anything = bound(update_anything)
    """``PUT /anything``"""
