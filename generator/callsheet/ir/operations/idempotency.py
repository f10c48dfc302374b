"""Idempotency: which operations may be sent again although their method is not idempotent."""

from __future__ import annotations

import re

from ..model import Operation

_KEYS = frozenset({"idempotency-key", "x-idempotency-key", "idempotence-key"})
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
"""The name of a header (RFC 9110, section 5.1)."""


def is_safe(operation: Operation) -> bool:
    """Whether the operation only reads, by ``x-callsheet-safe``."""
    return operation.extensions.get("x-callsheet-safe") is True


def idempotency_header(operation: Operation) -> str | None:
    """The header for a key by which the server recognises a repeated call.

    It is described as a parameter, or named by the extension ``x-callsheet-idempotency`` or
    ``x-idempotency-key``. Methods that are idempotent need none.
    """
    if operation.method not in ("POST", "PATCH"):
        return None
    for extension in ("x-callsheet-idempotency", "x-idempotency-key"):
        name = operation.extensions.get(extension)
        if isinstance(name, str) and _TOKEN.fullmatch(name):
            return name
        if name is True:
            return "Idempotency-Key"
    headers = (p.wire for p in operation.parameters if p.location == "header")
    return next((wire for wire in headers if wire.lower() in _KEYS), None)
