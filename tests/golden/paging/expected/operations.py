"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import code, contacts, directory, looks, money

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list": contacts.LIST,
    "search": contacts.SEARCH,
    "charges": money.CHARGES,
    "repos": code.REPOS,
    "runs": code.RUNS,
    "users": directory.USERS,
    "groups": directory.GROUPS,
    "tokens": directory.TOKENS,
    "look": looks.LOOK,
    "steps": looks.STEPS,
}
