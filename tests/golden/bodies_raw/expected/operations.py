"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.raw import Raw

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putText": Raw.update_text.operation,
    "putXml": Raw.update_xml.operation,
    "putBytes": Raw.update_bytes.operation,
    "putBase64": Raw.update_base64.operation,
    "putBase64Text": Raw.put_base64_text.operation,
    "putImage": Raw.update_image.operation,
    "putPdf": Raw.update_pdf.operation,
    "putAnything": Raw.update_anything.operation,
}
