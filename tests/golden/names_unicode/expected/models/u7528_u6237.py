from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class U7528U6237(OpenObject):
    """The schema ``\u7528\u6237``."""

    u540d_u5b57: str | None = field(default=None, metadata=wire("\u540d\u5b57"))
    u5e74_u9f84: int | None = field(default=None, metadata=wire("\u5e74\u9f84"))
    value_1: str | None = field(default=None, metadata=wire("\u2460"))
