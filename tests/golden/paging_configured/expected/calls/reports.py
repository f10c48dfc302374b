"""Calls of reports."""

from __future__ import annotations

from .._runtime import C, Call, PagedCall, Paging, Resource, call, operation


@operation("POST", "/reports", safe=True)
def run() -> Call[str]:
    """Safe by its operationId.

    ``POST /reports``

    Returns: 200: A report.
    """
    return call()


@operation("GET", "/reports", paging=Paging(page="number", first=0))
def list_(*, number: int | None = None) -> PagedCall[list[str], str]:
    """Takes the second rule, since it has no parameter for the first.

    ``GET /reports``

    Returns: 200: Reports.
    """
    return call(query={"number": number})


class Reports(Resource[C]):
    run = run
    """Safe by its operationId"""
    list = list_
    """Takes the second rule, since it has no parameter for the first"""
