"""Plain values, and the spot for which one is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

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
    def place(self) -> str:
        return ".".join([*(cls.__name__ for cls in self.inside), self.name])

    @property
    def is_deep(self) -> bool:
        return len(self.inside) > _DEEP


def _text(seed: int, spot: Spot) -> str:
    """The name itself, which is read best where a test fails, unless it says what it is a name of."""
    name = f"{spot.name}-{seed}" if seed else spot.name
    if spot.name.lower().rstrip("_").endswith(("url", "uri")):
        return f"https://example.com/{name}"
    return f"{name}@example.com" if "email" in spot.name.lower() else name


SCALARS: Final[dict[type[Any], Callable[[int, Spot], Any]]] = {
    bool: lambda _, __: False,
    str: _text,
    int: lambda seed, _: seed + 1,
    float: lambda seed, _: seed + 1.5,
    list: lambda _, __: [],
    dict: lambda _, __: {},
}
"""Types that JSON has itself; those of strings have their values from `FORMATS`."""
