"""The models of the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .pets import Lizard, Pet, Problem

__all__ = ["Lizard", "Pet", "Problem"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from . import pets

    return getattr(pets, name)
