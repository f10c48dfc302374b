"""What is the same in every generated client; everything public here has its own docstring."""

from __future__ import annotations

from .codec import decode, dumps, encode, loads
from .formats import BASE64URL, DECIMAL_NUMBER
from .models import EXTRA, UNSET, Format, OpenInt, OpenStr, Unset, tagged, wire
from .problems import CallError, DecodeError, Drift, EncodeError

__all__ = [
    "BASE64URL",
    "DECIMAL_NUMBER",
    "EXTRA",
    "UNSET",
    "CallError",
    "DecodeError",
    "Drift",
    "EncodeError",
    "Format",
    "OpenInt",
    "OpenStr",
    "Unset",
    "decode",
    "dumps",
    "encode",
    "loads",
    "tagged",
    "wire",
]
