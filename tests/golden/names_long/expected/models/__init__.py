"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .abstract_association_definition_configuration_request import AbstractAssociationDefinitionConfigurationRequest as AbstractAssociationDefinitionConfigurationRequest
    from .the_first_kind_of_thing_that_can_come_out import TheFirstKindOfThingThatCanComeOut as TheFirstKindOfThingThatCanComeOut
    from .the_second_kind_of_thing_that_can_come_out import TheSecondKindOfThingThatCanComeOut as TheSecondKindOfThingThatCanComeOut
    from .what_comes_out_of_the_machine_after_all_the_work import WhatComesOutOfTheMachineAfterAllTheWork as WhatComesOutOfTheMachineAfterAllTheWork
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
