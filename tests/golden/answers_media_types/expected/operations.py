"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import media

OPERATIONS: Mapping[str, Operation[Any]] = {
    "report": media.REPORT,
    "anything": media.ANYTHING,
    "anyThing": media.ANY_THING,
    "anyText": media.ANY_TEXT,
    "binary": media.BINARY,
    "html": media.HTML,
    "versioned": media.VERSIONED,
    "createVersioned": media.CREATE_VERSIONED,
}
