"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import auth, cached_property_, list, oauth2, str_, token, type, unpack, uuid

OPERATIONS: Mapping[str, Operation[Any]] = {
    "createToken": token.create_token.operation,
    "authorize": oauth2.authorize.operation,
    "bound": cached_property_.bound.operation,
    "list": auth.list_.operation,
    "type": unpack.type_.operation,
    "listLists": list.list_lists.operation,
    "getType": type.get_type.operation,
    "object": str_.object_.operation,
    "uuid": uuid.uuid.operation,
    "date": uuid.date_.operation,
}
