"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.untagged import Untagged
from .calls.users import Users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "read_items_items__get": Untagged.read_items.operation,
    "create_item_items__post": Untagged.create_item.operation,
    "update_item_items__item_id__put": Untagged.update_item.operation,
    "login_token_post": Untagged.login.operation,
    "create_upload_file_uploadfile__post": Untagged.create_upload_file.operation,
    "read_users_me_users_me_get": Users.read_me.operation,
    "root__get": Untagged.root.operation,
}
