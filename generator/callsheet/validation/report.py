"""Reports problems as text for people, or as JSON, SARIF or GitHub annotations for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..codes import CODES
from ..document.text.printable import printable, visible
from ..errors import Problem, Severity, Spot

if TYPE_CHECKING:
    from ..document.document import Document

Format: TypeAlias = Literal["text", "json", "sarif", "github"]

_WIDTH = 100
"""Columns of an excerpt; of a longer line the part around the place is shown."""


def report(problems: Sequence[Problem], document: Document | None, style: Format = "text") -> str:
    """The problems as text; empty if there are none."""
    located = [(problem, spot_of(problem, document)) for problem in problems]
    match style:
        case "text":
            return "".join(_text(problem, spot) for problem, spot in located)
        case "github":
            return "".join(_annotation(problem, spot) for problem, spot in located)
        case "json":
            return _dump([_plain(problem, spot) for problem, spot in located])
        case "sarif":
            return _dump(_sarif(located))


def spot_of(problem: Problem, document: Document | None) -> Spot:
    """The position of a problem; without a document only syntax errors have one."""
    if problem.spot is not None:
        return problem.spot
    if document is None:
        return Spot(path=printable(problem.at.uri), line=1, column=1)
    return document.locate(problem.at, of_key=problem.code == "unknown-keyword")


def in_one_line(problem: Problem) -> str:
    """A problem with a known position, as a line."""
    spot = spot_of(problem, None)
    place = printable(problem.at.fragment) if problem.at.tokens else ""
    around = " at ".join(part for part in (spot.part, place) if part)
    return _headline(problem, spot) + (f" ({around})" if around else "")


def _headline(problem: Problem, spot: Spot) -> str:
    where = f"{printable(spot.path)}:{spot.line}:{spot.column}"
    return f"{where}: {problem.severity}[{problem.code}]: {problem.message}"


def _text(problem: Problem, spot: Spot) -> str:
    lines = [_headline(problem, spot)]
    place = printable(problem.at.fragment) if problem.at.tokens else ""
    if spot.excerpt.strip():
        lines += _excerpt(spot, place)
    elif place:
        lines.append(f"  at {place}")
    if spot.part:
        lines.append(f"  in {spot.part}")
    if problem.hint:
        lines.append(f"  hint: {problem.hint}")
    return "\n".join(lines) + "\n"


def _excerpt(spot: Spot, place: str) -> list[str]:
    start = max(spot.column - 1 - _WIDTH, 0)  # a line may hold a whole description
    before, after = spot.excerpt[start : spot.column - 1], spot.excerpt[spot.column - 1 :][: _WIDTH + 1]
    shown_before, shown_after = visible(before), visible(after)
    if len(shown_before) + len(shown_after) > _WIDTH:
        if len(shown_before) > _WIDTH // 2:
            shown_before = "..." + shown_before[-(_WIDTH // 2) :]
        rest = _WIDTH - len(shown_before)
        if len(shown_after) > rest:
            shown_after = shown_after[:rest] + "..."
    margin = f"{spot.line:>3} | "
    caret = " " * (len(margin) - 2) + "| " + " " * len(shown_before) + "^"
    return [(margin + shown_before + shown_after).rstrip(), f"{caret} {place}".rstrip()]


def _annotation(problem: Problem, spot: Spot) -> str:
    """A workflow command of GitHub Actions, whose properties have escapes of their own."""
    kind = {"error": "error", "warning": "warning", "note": "notice"}[problem.severity]
    message = f"{spot.part}: {_whole_message(problem)}" if spot.part else _whole_message(problem)
    place = {"line": str(spot.line), "col": str(spot.column)}
    return workflow_command(kind, message, file=spot.path, **place, title=problem.code) + "\n"


def workflow_command(kind: str, message: str, **properties: str) -> str:
    """A command that GitHub Actions reads from the output of a step; what is empty is left out."""
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{kind} {listed}::{_data(message)}"


def _whole_message(problem: Problem) -> str:
    return problem.message + (f" ({problem.hint})" if problem.hint else "")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(problem: Problem, spot: Spot) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "path": spot.path,
        "line": spot.line,
        "column": spot.column,
        "pointer": problem.at.fragment,
        "part": spot.part,
    }


def _sarif(located: Iterable[tuple[Problem, Spot]]) -> dict[str, Any]:
    """SARIF 2.1.0, as code scanning services read it."""
    located = list(located)
    codes = sorted({problem.code for problem, _ in located})
    rules = [
        {"id": code, "shortDescription": {"text": CODES[code].meaning if code in CODES else code}}
        for code in codes
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "callsheet", "rules": rules}},
                "results": [_result(problem, spot) for problem, spot in located],
            }
        ],
    }


def _result(problem: Problem, spot: Spot) -> dict[str, Any]:
    level = problem.severity if problem.severity in (Severity.ERROR, Severity.WARNING) else "note"
    return {
        "ruleId": problem.code,
        "level": level,
        "message": {"text": _whole_message(problem)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": spot.path},
                    "region": {"startLine": spot.line, "startColumn": spot.column},
                },
                "logicalLocations": [
                    {"fullyQualifiedName": problem.at.fragment, **({"name": spot.part} if spot.part else {})}
                ],
            }
        ],
    }


def _dump(value: Any) -> str:
    return json.dumps(value, indent=2) + "\n"
