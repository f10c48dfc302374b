"""Calls of reports."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/reports/{id}")
def get_report(id: str) -> Call[models.Report]:
    """``GET /reports/{id}``."""
    return call(path=(id,))


class Reports(Resource[C]):
    get_report = get_report
    """``GET /reports/{id}``"""
