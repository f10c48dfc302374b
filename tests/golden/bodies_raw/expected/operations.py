"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import raw

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putText": raw.UPDATE_TEXT,
    "putXml": raw.UPDATE_XML,
    "putBytes": raw.UPDATE_BYTES,
    "putImage": raw.UPDATE_IMAGE,
    "putPdf": raw.UPDATE_PDF,
    "putAnything": raw.UPDATE_ANYTHING,
}
