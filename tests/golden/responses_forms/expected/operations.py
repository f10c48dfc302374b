"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import forms

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getToken": forms.get_token.operation,
    "getEither": forms.get_either.operation,
    "getMap": forms.get_map.operation,
    "getPlain": forms.get_plain.operation,
}
