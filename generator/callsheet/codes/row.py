"""The row of one problem code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemCode:
    """A kind of problem, by the word that messages, `strict` and `allow` call it."""

    code: str
    level: Severity = Severity.WARNING
    """The severity where nothing else decides."""
    meaning: str
    """One sentence: what is wrong."""
    explanation: str
    """What callsheet does about it, and what its reader can do."""
    example: str
    """A description, a part of one, or a configuration, which has the problem."""
