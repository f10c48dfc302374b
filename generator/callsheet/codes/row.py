"""The row of one problem code."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ProblemCode(Struct, frozen=True, kw_only=True):
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
