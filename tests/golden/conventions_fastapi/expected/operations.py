"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import untagged, users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "read_items_items__get": untagged.read_items.operation,
    "create_item_items__post": untagged.create_item.operation,
    "update_item_items__item_id__put": untagged.update_item.operation,
    "login_token_post": untagged.login.operation,
    "create_upload_file_uploadfile__post": untagged.create_upload_file.operation,
    "read_users_me_users_me_get": users.read_me.operation,
    "root__get": untagged.root.operation,
}
