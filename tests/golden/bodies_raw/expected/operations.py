"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import raw

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putText": raw.REPLACE_TEXT,
    "putXml": raw.REPLACE_XML,
    "putBytes": raw.REPLACE_BYTES,
    "putImage": raw.REPLACE_IMAGE,
    "putPdf": raw.REPLACE_PDF,
    "putAnything": raw.REPLACE_ANYTHING,
}
