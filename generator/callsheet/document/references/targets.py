"""Targets: the resolved references, so that each is resolved once."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

from .identifiers import Identifiers
from .pointer import Pointer


class References(Struct, kw_only=True):
    """The resolved references."""

    targets: dict[tuple[str, str], tuple[Pointer, Any]] = field(default_factory=dict)
    under_way: dict[tuple[str, str], Pointer] = field(default_factory=dict)
    """References whose way passes through others, and where they stand."""
    identifiers: dict[str, Identifiers] = field(default_factory=dict)
    """One for each file that was looked into."""
    named: dict[str, Pointer] = field(default_factory=dict)
    """Absolute identifiers of all those files."""
