"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenInt, OpenObject

__all__ = ["Level", "Log"]


class Level(OpenInt):
    MINUS_1 = -1
    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_10 = 10


@dataclass(slots=True, kw_only=True)
class Log(OpenObject):
    level: Level
