"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import untagged, users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "read_items_items__get": untagged.READ_ITEMS,
    "create_item_items__post": untagged.CREATE_ITEM,
    "update_item_items__item_id__put": untagged.UPDATE_ITEM,
    "login_token_post": untagged.LOGIN,
    "create_upload_file_uploadfile__post": untagged.CREATE_UPLOAD_FILE,
    "read_users_me_users_me_get": users.READ_ME,
    "root__get": untagged.ROOT,
}
