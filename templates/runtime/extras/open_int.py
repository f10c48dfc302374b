"""`OpenInt`: enums of integers."""

from __future__ import annotations

from ..codec.models import Open, unnamed

__all__ = ["OpenInt"]


class OpenInt(int, Open):
    """Integers of which some have names; see `OpenStr`."""

    @classmethod
    def _missing_(cls, value: object) -> OpenInt | None:
        return unnamed(int.__new__, cls, value) if type(value) is int else None

    def __format__(self, spec: str) -> str:
        return format(int(self._value_), spec)
