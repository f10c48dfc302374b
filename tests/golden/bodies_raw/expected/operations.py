"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import raw

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putText": raw.replace_text.operation,
    "putXml": raw.replace_xml.operation,
    "putBytes": raw.replace_bytes.operation,
    "putImage": raw.replace_image.operation,
    "putPdf": raw.replace_pdf.operation,
    "putAnything": raw.replace_anything.operation,
}
