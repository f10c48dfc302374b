from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, Unset, wire

if TYPE_CHECKING:
    from . import ApiError_, Call_, Format_, OpenObject_, Optional, TypeAlias_, Unset_


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    extra_: str | None = field(default=None, metadata=wire("extra"))
    wire_: str | None = field(default=None, metadata=wire("wire"))
    decode: OpenObject_ | None = None
    unset: Unset_ | None = field(default=None, metadata=wire("UNSET"))
    extra_upper: str | None | Unset = field(default=UNSET, metadata=wire("EXTRA"))
    dataclass: Call_ | None = None
    annotations: TypeAlias_ | None = None
    format: Format_ | None = None
    error: ApiError_ | None = None
    optional: Optional | None = None
