"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["Holder", "Value", "ValueObject"]

Value: TypeAlias = Union[str, float, bool, list[str], "ValueObject"]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    value: Value | None = None
    values: list[Value] | None = None


@dataclass(slots=True, kw_only=True)
class ValueObject(OpenObject):
    a: str | None = None
