"""Calls of reports."""

from __future__ import annotations

from .._runtime import (
    C,
    Call,
    Operation,
    PagedCall,
    PagedOperation,
    Paging,
    Resource,
    bound,
)

RUN: Operation[str] = Operation("POST", "/reports", returns={200: "str"}, safe=True)


def run() -> Call[str]:
    """Safe by its operationId.

    ``POST /reports``

    Returns: 200: A report.
    """
    return RUN()


LIST: PagedOperation[list[str], str] = PagedOperation(
    "GET",
    "/reports",
    returns={200: "list[str]"},
    paging=Paging(page="number", first=0),
)


def list_(*, number: int | None = None) -> PagedCall[list[str], str]:
    """Takes the second rule, since it has no parameter for the first.

    ``GET /reports``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: Reports.
    """
    return LIST(query={"number": number})


class Reports(Resource[C]):
    run = bound(run)
    """Safe by its operationId"""
    list = bound(list_)
    """Takes the second rule, since it has no parameter for the first"""
