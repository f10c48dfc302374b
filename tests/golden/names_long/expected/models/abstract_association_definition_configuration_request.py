from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .._runtime import OpenObject, wire


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
