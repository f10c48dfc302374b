"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenInt, OpenObject, OpenStr

__all__ = ["Code", "Color", "Paint"]


class Code(OpenInt):
    VALUE_1 = 1
    VALUE_2 = 2


class Color(OpenStr):
    RED = "red"
    BLUE = "blue"
    VALUE_1 = "1"


@dataclass(slots=True, kw_only=True)
class Paint(OpenObject):
    color: Color | None = None
    code: Code | None = None
