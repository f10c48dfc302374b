"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.login import Login
from .calls.users import Users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "login": Login.login.operation,
    "read_users_me": Users.read_me.operation,
}
