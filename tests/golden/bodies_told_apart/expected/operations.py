"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import files

OPERATIONS: Mapping[str, Operation[Any]] = {
    "addFile": files.add_file.operation,
    "patchThing": files.patch_thing.operation,
    "addImage": files.add_image.operation,
}
