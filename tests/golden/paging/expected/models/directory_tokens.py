from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class DirectoryTokensResponse(OpenObject):
    """Tokens."""

    tokens: list[str] | None = None
    next_page_token: str | None = field(default=None, metadata=wire("nextPageToken"))
