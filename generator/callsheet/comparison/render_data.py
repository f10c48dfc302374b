"""Rendering for programs: a report as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..errors import Spot
from .report import Change, ChangeReport, Impact

FORMAT = 1


def as_json(reports: Sequence[ChangeReport], impacts: Sequence[Impact] = tuple(Impact)) -> str:
    """An object for each client."""
    clients = [_report(report, impacts) for report in reports]
    return json.dumps({"format": FORMAT, "clients": clients}, indent=2) + "\n"


def _report(report: ChangeReport, impacts: Sequence[Impact]) -> dict[str, Any]:
    return {
        "package": report.package,
        "old": report.old,
        "new": report.new,
        "verdict": report.verdict,
        "counts": {impact.value: len(report.of(impact)) for impact in Impact},
        "searched": report.searched,
        "changes": [_change(change) for change in report.changes if change.impact in impacts],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "code": change.code,
        "class": change.impact.value,
        "name": str(change.part),
        "message": change.message,
        "typed": change.typed,
        "cause": None if change.cause is None else str(change.cause[0]),
        "old": _spot(change.old),
        "new": _spot(change.new),
        "uses": [
            {"path": hit.path, "line": hit.line, "column": hit.column, "certain": hit.certain}
            for hit in change.hits
        ],
    }


def _spot(spot: Spot | None) -> dict[str, Any] | None:
    return None if spot is None else {"path": spot.path, "line": spot.line, "column": spot.column}
