"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import raw

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putText": raw.update_text.operation,
    "putXml": raw.update_xml.operation,
    "putBytes": raw.update_bytes.operation,
    "putBase64": raw.update_base64.operation,
    "putBase64Text": raw.put_base64_text.operation,
    "putImage": raw.update_image.operation,
    "putPdf": raw.update_pdf.operation,
    "putAnything": raw.update_anything.operation,
}
