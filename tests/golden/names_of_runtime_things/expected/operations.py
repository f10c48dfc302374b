"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.auth import Auth
from .calls.cached_property_ import CachedProperty
from .calls.list import List
from .calls.oauth2 import OAuth2Calls
from .calls.str import Str
from .calls.token import TokenCalls
from .calls.type import Type
from .calls.unpack import UnpackCalls
from .calls.uuid import Uuid

OPERATIONS: Mapping[str, Operation[Any]] = {
    "createToken": TokenCalls.create_token.operation,
    "authorize": OAuth2Calls.authorize.operation,
    "bound": CachedProperty.bound.operation,
    "list": Auth.list.operation,
    "type": UnpackCalls.type.operation,
    "listLists": List.list_lists.operation,
    "getType": Type.get_type.operation,
    "object": Str.object.operation,
    "uuid": Uuid.uuid.operation,
    "date": Uuid.date_.operation,
}
