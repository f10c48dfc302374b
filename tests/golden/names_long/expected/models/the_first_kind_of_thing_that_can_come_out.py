from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import WhatComesOutOfTheMachineAfterAllTheWork


@dataclass(slots=True, kw_only=True)
class TheFirstKindOfThingThatCanComeOut(OpenObject):
    """The schema ``TheFirstKindOfThingThatCanComeOut``."""

    kind: Literal["first"] = "first"
    what_comes_out: WhatComesOutOfTheMachineAfterAllTheWork | None = field(
        default=None, metadata=wire("whatComesOut")
    )
