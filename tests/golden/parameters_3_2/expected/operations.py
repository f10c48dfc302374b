"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import newer

OPERATIONS: Mapping[str, Operation[Any]] = {
    "form": newer.FORM_,
    "styled": newer.STYLED,
    "json": newer.JSON_,
    "cookies": newer.COOKIES,
    "raw": newer.RAW,
    "copy": newer.COPY,
}
