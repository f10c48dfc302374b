"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["Holder", "Number", "Scalar", "Value"]

Number: TypeAlias = int | float

Scalar: TypeAlias = Union[str, "Number"]

Value: TypeAlias = Union["Scalar", "list[Scalar | None]"]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    value: Value | None
    more: str | bool | int | None = None
