"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import media

OPERATIONS: Mapping[str, Operation[Any]] = {
    "report": media.report.operation,
    "anything": media.anything.operation,
    "anyThing": media.any_thing.operation,
    "anyText": media.any_text.operation,
    "binary": media.binary.operation,
    "encoded": media.encoded.operation,
    "encodedUrl": media.encoded_url.operation,
    "html": media.html.operation,
    "versioned": media.versioned.operation,
    "createVersioned": media.create_versioned.operation,
}
