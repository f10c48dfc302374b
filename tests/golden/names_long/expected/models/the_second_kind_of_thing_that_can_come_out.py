from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._runtime import UNSET, OpenObject, Unset, wire

if TYPE_CHECKING:
    from . import TheFirstKindOfThingThatCanComeOut


@dataclass(slots=True, kw_only=True)
class TheSecondKindOfThingThatCanComeOut(OpenObject):
    """The schema ``TheSecondKindOfThingThatCanComeOut``."""

    kind: Literal[
        "a constant which is so long that it does not fit into what is left of the line"
    ] = "a constant which is so long that it does not fit into what is left of the line"
    the_second: (
        TheFirstKindOfThingThatCanComeOut
        | TheSecondKindOfThingThatCanComeOut
        | None
        | Unset
    ) = field(default=UNSET, metadata=wire("theSecond"))
