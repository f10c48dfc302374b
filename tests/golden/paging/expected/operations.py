"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import code, contacts, directory, looks, money

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list": contacts.list_.operation,
    "search": contacts.search.operation,
    "charges": money.charges.operation,
    "repos": code.repos.operation,
    "runs": code.runs.operation,
    "users": directory.users.operation,
    "groups": directory.groups.operation,
    "tokens": directory.tokens.operation,
    "look": looks.look.operation,
    "steps": looks.steps.operation,
}
