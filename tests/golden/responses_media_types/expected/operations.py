"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.media import Media

OPERATIONS: Mapping[str, Operation[Any]] = {
    "report": Media.report.operation,
    "anything": Media.anything.operation,
    "anyThing": Media.any_thing.operation,
    "anyText": Media.any_text.operation,
    "binary": Media.binary.operation,
    "encoded": Media.encoded.operation,
    "encodedUrl": Media.encoded_url.operation,
    "html": Media.html.operation,
    "versioned": Media.versioned.operation,
    "createVersioned": Media.create_versioned.operation,
}
