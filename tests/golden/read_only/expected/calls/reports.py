"""Calls of reports."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_REPORT: Operation[models.Report] = Operation(
    "GET",
    "/reports/{id}",
    returns={200: "Report"},
)


def get_report(id: str) -> Call[models.Report]:
    """``GET /reports/{id}``."""
    return GET_REPORT(path=(id,))


class Reports(Resource[C]):
    get_report = bound(get_report)
    """``GET /reports/{id}``"""
