from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class TheFirstKindOfThingThatCanComeOut(OpenObject):
    kind: Literal["first"] = "first"
    what_comes_out: models.WhatComesOutOfTheMachineAfterAllTheWork | None = field(
        default=None, metadata=wire("whatComesOut")
    )
