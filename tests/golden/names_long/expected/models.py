"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias, Union

from ._runtime import UNSET, OpenObject, Unset, wire

__all__ = [
    "AbstractAssociationDefinitionConfigurationRequest",
    "TheFirstKindOfThingThatCanComeOut",
    "TheSecondKindOfThingThatCanComeOut",
    "WhatComesOutOfTheMachineAfterAllTheWork",
]

WhatComesOutOfTheMachineAfterAllTheWork: TypeAlias = Union[
    "TheFirstKindOfThingThatCanComeOut",
    "TheSecondKindOfThingThatCanComeOut",
    str,
]


@dataclass(slots=True, kw_only=True)
class AbstractAssociationDefinitionConfigurationRequest(OpenObject):
    """The schema
    ``com.example.enterprise.management.services.internal.representations.AbstractAssociationDefinitionConfigurationRequest``.
    """

    a_property_whose_name_is_so_long_that_it_alone_fills_the_line_up_to_its_very_end_and_then_some_more: (
        str
    ) = field(
        metadata=wire(
            "aPropertyWhoseNameIsSoLongThatItAloneFillsTheLineUpToItsVeryEndAndThenSomeMore",
        ),
    )
    an_optional_property_with_a_long_name_too: (
        list[dict[str, list[datetime]]] | None
    ) = field(default=None, metadata=wire("anOptionalPropertyWithALongNameToo"))
    state: Literal["one", "two"] | None = None


@dataclass(slots=True, kw_only=True)
class TheFirstKindOfThingThatCanComeOut(OpenObject):
    kind: Literal["first"] = "first"
    what_comes_out: WhatComesOutOfTheMachineAfterAllTheWork | None = field(
        default=None, metadata=wire("whatComesOut")
    )


@dataclass(slots=True, kw_only=True)
class TheSecondKindOfThingThatCanComeOut(OpenObject):
    kind: Literal[
        "a constant which is so long that it does not fit into what is left of the line"
    ] = "a constant which is so long that it does not fit into what is left of the line"
    the_second: (
        TheFirstKindOfThingThatCanComeOut
        | TheSecondKindOfThingThatCanComeOut
        | None
        | Unset
    ) = field(default=UNSET, metadata=wire("theSecond"))
