"""Calls of raw."""

from __future__ import annotations

from .._runtime import Binary, C, Call, Operation, Resource, bound

REPLACE_TEXT: Operation[None] = Operation(
    "PUT",
    "/text",
    returns={204: None},
    accepts=("text/plain",),
)


def replace_text(*, body: str) -> Call[None]:
    """``PUT /text``."""
    return REPLACE_TEXT(body=body)


REPLACE_XML: Operation[str] = Operation(
    "PUT",
    "/xml",
    returns={200: {"application/xml": "str"}},
    accepts=("application/xml",),
)


def replace_xml(*, body: str) -> Call[str]:
    """``PUT /xml``.

    Returns: 200: The same
    """
    return REPLACE_XML(body=body)


REPLACE_BYTES: Operation[None] = Operation(
    "PUT",
    "/bytes",
    returns={204: None},
    accepts=("application/octet-stream",),
)


def replace_bytes(*, body: Binary) -> Call[None]:
    """``PUT /bytes``."""
    return REPLACE_BYTES(body=body)


REPLACE_IMAGE: Operation[None] = Operation(
    "PUT",
    "/image",
    returns={204: None},
    accepts=("image/*",),
)


def replace_image(*, body: Binary) -> Call[None]:
    """``PUT /image``."""
    return REPLACE_IMAGE(body=body)


REPLACE_PDF: Operation[None] = Operation(
    "PUT",
    "/pdf",
    returns={204: None},
    accepts=("application/pdf",),
)


def replace_pdf(*, body: Binary) -> Call[None]:
    """``PUT /pdf``."""
    return REPLACE_PDF(body=body)


REPLACE_ANYTHING: Operation[None] = Operation(
    "PUT",
    "/anything",
    returns={204: None},
    accepts=("*/*",),
)


def replace_anything(*, body: Binary) -> Call[None]:
    """``PUT /anything``."""
    return REPLACE_ANYTHING(body=body)


class Raw(Resource[C]):
    replace_text = bound(replace_text)
    """``PUT /text``"""
    replace_xml = bound(replace_xml)
    """``PUT /xml``"""
    replace_bytes = bound(replace_bytes)
    """``PUT /bytes``"""
    replace_image = bound(replace_image)
    """``PUT /image``"""
    replace_pdf = bound(replace_pdf)
    """``PUT /pdf``"""
    replace_anything = bound(replace_anything)
    """``PUT /anything``"""
