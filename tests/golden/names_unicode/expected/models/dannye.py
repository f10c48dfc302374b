from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Dannye(OpenObject):
    """The schema ``\u0414\u0430\u043d\u043d\u044b\u0435``."""

    imya: str | None = field(default=None, metadata=wire("\u0438\u043c\u044f"))
    vozrast: int | None = field(
        default=None, metadata=wire("\u0432\u043e\u0437\u0440\u0430\u0441\u0442")
    )
