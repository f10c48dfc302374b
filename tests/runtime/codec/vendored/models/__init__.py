"""Every model, loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .cat import Cat
    from .dog import Dog
    from .folder import Folder
    from .owner import Owner
    from .pet import Ids, Json, Pet

_MODULES = {
    "Cat": "cat",
    "Dog": "dog",
    "Folder": "folder",
    "Ids": "pet",
    "Json": "pet",
    "Owner": "owner",
    "Pet": "pet",
}

__all__ = ["Cat", "Dog", "Folder", "Ids", "Json", "Owner", "Pet"]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
