from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class DirectoryUsersResponse(OpenObject):
    """Users."""

    value: list[models.Contact] | None = None
    odata_next_link: str | None = field(default=None, metadata=wire("@odata.nextLink"))
