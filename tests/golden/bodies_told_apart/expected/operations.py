"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.files import Files

OPERATIONS: Mapping[str, Operation[Any]] = {
    "addFile": Files.add_file.operation,
    "patchThing": Files.patch_thing.operation,
    "addImage": Files.add_image.operation,
}
