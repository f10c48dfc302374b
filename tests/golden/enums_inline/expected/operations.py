"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.countries import Countries
from .calls.tickets import Tickets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listTickets": Tickets.list_tickets.operation,
    "listCountries": Countries.list_countries.operation,
}
