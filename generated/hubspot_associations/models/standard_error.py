from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class StandardError(OpenObject):
    """Why inputs of a batch were refused."""

    category: str
    context: dict[str, list[str]]
    errors: list[models.ErrorDetail]
    links: dict[str, str]
    message: str
    status: str
    """The status of the inputs that the error is about."""
    id: str | None = None
    sub_category: dict[str, Any] | None = field(
        default=None, metadata=wire("subCategory")
    )
    """A finer category; its shape is not described."""
