"""Plain values, and the spot for which one is made."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

_DEEP: Final = 3
"""So many models in each other are filled generously, those below with what must be."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is made: inside which classes, the innermost last, and under which name."""

    inside: tuple[type[Any], ...] = ()
    name: str = "text"
    aliases: tuple[str, ...] = ()
    """Type expressions that led here from the innermost class."""

    @property
    def is_deep(self) -> bool:
        return len(self.inside) > _DEEP


def _text(seed: int, spot: Spot) -> str:
    """The name itself, which is read best where a test fails, unless it says what it is a name of."""
    name = f"{spot.name}-{seed}" if seed else spot.name
    if spot.name.lower().rstrip("_").endswith(("url", "uri")):
        return f"https://example.com/{name}"
    return f"{name}@example.com" if "email" in spot.name.lower() else name


def _uuid(seed: int, spot: Spot) -> UUID:
    names = [cls.__name__ for cls in spot.inside]
    place = ".".join([str(seed), *names, spot.name])
    source = random.Random(place)  # the same each time
    return UUID(int=source.getrandbits(128), version=4)


_NOON: Final = datetime(2024, 1, 1, 12, tzinfo=UTC)

SCALARS: Final[dict[type[Any], Callable[[int, Spot], Any]]] = {
    bool: lambda _, __: False,
    str: _text,
    int: lambda seed, _: seed + 1,
    float: lambda seed, _: seed + 1.5,
    bytes: lambda seed, spot: _text(seed, spot).encode(),
    datetime: lambda seed, _: _NOON + timedelta(days=seed),
    date: lambda seed, _: (_NOON + timedelta(days=seed)).date(),
    time: lambda seed, _: time(12, seed % 60),
    timedelta: lambda seed, _: timedelta(minutes=seed + 1),
    UUID: _uuid,
    Decimal: lambda seed, _: Decimal(f"{seed + 1}.50"),
    list: lambda _, __: [],
    dict: lambda _, __: {},
}
