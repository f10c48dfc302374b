from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class PetPatch(OpenObject):
    type: Literal["pet"] | None = "pet"
    maybe: Literal["x"] | None | Unset = UNSET
    perhaps: Literal["x"] | None | Unset = UNSET
    """Default: ``"x"``."""
    id: Literal["one"] | None = None
    """Set by the server."""
    secret: Literal["s"] | None = "s"
    name: str | None | Unset = UNSET
