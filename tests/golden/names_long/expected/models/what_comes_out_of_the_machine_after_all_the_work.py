from typing import TypeAlias

from .. import models

WhatComesOutOfTheMachineAfterAllTheWork: TypeAlias = (
    "models.TheFirstKindOfThingThatCanComeOut | models.TheSecondKindOfThingThatCanComeOut | str"
)
