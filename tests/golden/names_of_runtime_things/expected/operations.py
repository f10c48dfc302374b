"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import auth, cached_property_, list, oauth2, str_, token, type, unpack, uuid

OPERATIONS: Mapping[str, Operation[Any]] = {
    "createToken": token.CREATE_TOKEN,
    "authorize": oauth2.AUTHORIZE,
    "bound": cached_property_.BOUND,
    "list": auth.LIST,
    "type": unpack.TYPE,
    "listLists": list.LIST_LISTS,
    "getType": type.GET_TYPE,
    "object": str_.OBJECT,
    "uuid": uuid.UUID_,
    "date": uuid.DATE,
}
