from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .. import models
from .._runtime import UNSET, OpenObject, Unset, wire


@dataclass(slots=True, kw_only=True)
class TheSecondKindOfThingThatCanComeOut(OpenObject):
    kind: Literal[
        "a constant which is so long that it does not fit into what is left of the line"
    ] = "a constant which is so long that it does not fit into what is left of the line"
    the_second: (
        models.TheFirstKindOfThingThatCanComeOut
        | TheSecondKindOfThingThatCanComeOut
        | None
        | Unset
    ) = field(default=UNSET, metadata=wire("theSecond"))
