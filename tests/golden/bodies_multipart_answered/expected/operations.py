"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import documents_that_are_sent_as_a_form_and_read_as_json

OPERATIONS: Mapping[str, Operation[Any]] = {
    "upload": documents_that_are_sent_as_a_form_and_read_as_json.UPLOAD,
}
