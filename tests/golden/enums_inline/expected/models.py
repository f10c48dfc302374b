"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ._runtime import UNSET, OpenObject, OpenStr, Unset, wire

__all__ = ["CountryParameter", "Priority", "Ticket"]

CountryParameter: TypeAlias = Literal[
    "AD",
    "AE",
    "AF",
    "AG",
    "AI",
    "AL",
    "AM",
    "AO",
    "AR",
    "AT",
    "AU",
    "AZ",
    "BA",
    "BB",
]


class Priority(OpenStr):
    """What has a name is a class."""

    LOW = "low"
    HIGH = "high"


@dataclass(slots=True, kw_only=True)
class Ticket(OpenObject):
    id: str
    state: Literal["open", "closed"]
    """What is being done about it."""
    priority: Priority
    level: Literal[1, 2] | None | Unset = UNSET
    limit: Literal[10, "all"] | None = None
    labels: list[Literal["bug", "docs"]] | None = None
    """
    - ``"bug"``: It is wrong.
    """
    votes: dict[str, Literal["up", "down"]] | None = None
    pair: tuple[Literal["a", "b"], int] | None = None
    sort: Literal["asc", "desc"] = "asc"
    code: Literal[0, 1] | None = None
    """
    - ``0`` (OK)
    - ``1`` (FAILED): It did not work.
    """
    reason: (
        Literal[
            "a_reason_that_is_long",
            "another_reason_that_is_long",
            "a_third_reason_that_is_long",
        ]
        | None
        | Unset
    ) = UNSET
    closed_by: (
        Literal["somebody_who_opened_it", "somebody_who_works_on_it", "nobody"] | None
    ) = field(default=None, metadata=wire("closedBy"))
    words: list[Literal["yes", "no"]] | None = None
    other: Literal["none", "some"] | int | None = None
    state_before: Literal["open", "closed"] | None = field(
        default=None, metadata=wire("stateBefore")
    )
