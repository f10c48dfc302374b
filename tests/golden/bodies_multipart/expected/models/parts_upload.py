from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import Binary, OpenObject

if TYPE_CHECKING:
    from . import Address


@dataclass(slots=True, kw_only=True)
class PartsUploadBody(OpenObject):
    """The schema of ``body`` in ``parts.upload``."""

    file: Binary
    more: list[Binary] | None = None
    name: str | None = None
    labels: list[str] | None = None
    address: Address | None = None
    addresses: list[Address] | None = None
    picture: Binary | None = None
    sticker: Binary | None = None
    text: str | None = None
