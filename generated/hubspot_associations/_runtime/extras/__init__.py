"""What a client has beside `codec` and `http`: each part where its API, or who generated it, asks for it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ..codec.codec_errors import CallError


class MissingExtra(CallError, ImportError):
    """A part of the runtime that this client was generated without."""


@cache
def found(name: str) -> Any:
    """The module of an extra, which `http` imports by no other way; None where there is none."""
    module = f"{__name__}.{name}"
    return import_module(module) if find_spec(module) else None


def needed(name: str) -> Any:
    """The module of an extra without which a call or a client cannot be what it is told to be."""
    module = found(name)
    if module is None:
        raise MissingExtra(
            f"this client was generated without {name}: generate it again with "
            f'--extra {name}, or with extras = ["{name}"] in its callsheet.toml'
        )
    return module
