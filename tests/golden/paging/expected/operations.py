"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.code import Code
from .calls.contacts import Contacts
from .calls.directory import Directory
from .calls.looks import Looks
from .calls.money import Money

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list": Contacts.list.operation,
    "search": Contacts.search.operation,
    "charges": Money.charges.operation,
    "repos": Code.repos.operation,
    "runs": Code.runs.operation,
    "users": Directory.users.operation,
    "groups": Directory.groups.operation,
    "tokens": Directory.tokens.operation,
    "look": Looks.look.operation,
    "steps": Looks.steps.operation,
}
