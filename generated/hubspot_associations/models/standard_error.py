from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import ErrorDetail


@dataclass(slots=True, kw_only=True)
class StandardError(OpenObject):
    """Why inputs of a batch were refused."""

    category: str
    """The kind of error."""
    context: dict[str, list[str]]
    """The values that the error is about, by name."""
    errors: list[ErrorDetail]
    """The error in more detail."""
    links: dict[str, str]
    """Where to read more, by topic."""
    message: str
    """What went wrong, for people."""
    status: str
    """The status of the inputs that the error is about."""
    id: str | None = None
    """The ID of this error."""
    sub_category: dict[str, Any] | None = field(
        default=None, metadata=wire("subCategory")
    )
    """A finer category; its shape is not described."""
