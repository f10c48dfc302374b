from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from . import TheFirstKindOfThingThatCanComeOut, TheSecondKindOfThingThatCanComeOut

WhatComesOutOfTheMachineAfterAllTheWork: TypeAlias = (
    "TheFirstKindOfThingThatCanComeOut | TheSecondKindOfThingThatCanComeOut | str"
)
"""The schema ``WhatComesOutOfTheMachineAfterAllTheWork``."""
