"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated

from ._runtime import DECIMAL_NUMBER, UNSET, OpenObject, Unset, wire

__all__ = ["Numbers"]


@dataclass(slots=True, kw_only=True)
class Numbers(OpenObject):
    int32: int | None = None
    int64: int | None = None
    uint64: int | None = None
    whole_number: int | None = field(default=None, metadata=wire("wholeNumber"))
    float_: float | None = field(default=None, metadata=wire("float"))
    double: float | None = None
    decimal: Annotated[Decimal, DECIMAL_NUMBER] | None = None
    decimal_text: Decimal | None = field(default=None, metadata=wire("decimalText"))
    unix_time: int | None = field(default=None, metadata=wire("unixTime"))
    dotnet: int | None = None
    dotnet_nullable: float | None | Unset = field(
        default=UNSET, metadata=wire("dotnetNullable")
    )
    any_pattern: int | str | None = field(default=None, metadata=wire("anyPattern"))
