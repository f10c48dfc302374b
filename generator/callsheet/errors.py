"""Errors: exceptions, and problems with positions.

CallsheetError
├── OptionsError            a flag or a configuration value
├── DocumentError           .problems: all of them, not the first
│   ├── ReadError
│   ├── InvalidDocument
│   ├── UnresolvedReference
│   └── UnsupportedFeature
├── OutputError             the folder is not ours, edited files, disk, permission
└── InternalError           our bug: names template, view item, pointer
"""

from __future__ import annotations

from msgspec import Struct

from .codes import CODES, Severity as Severity
from .document.references.pointer import Pointer


class Spot(Struct, frozen=True, kw_only=True):
    """A position in a text for people; line and column count from 1."""

    path: str
    line: int
    column: int
    excerpt: str = ""
    """The whole line; empty where it must not be shown."""
    part: str = ""
    """The operation or schema around it, in words."""


class Problem(Struct, frozen=True, kw_only=True):
    """A problem of a description.

    `code` is a stable kebab-case word (``unknown-type``), `message` one sentence, `at` the place,
    and `hint` what to do. A warning is a part that was degraded or tolerated. `spot` is known
    beforehand only where no pointer can lead: a text that does not parse, or a key that stands twice.
    """

    code: str
    message: str
    at: Pointer
    severity: Severity
    hint: str | None = None
    spot: Spot | None = None


def problem_of(code: str, message: str, at: Pointer, hint: str | None = None) -> Problem:
    """A problem with the default severity of its code."""
    return Problem(code=code, message=message, at=at, severity=CODES[code].level, hint=hint)


class CallsheetError(Exception):
    """The root of every error that a user can cause."""


class OptionsError(CallsheetError):
    """A flag or a configuration value cannot be used."""


class DocumentError(CallsheetError):
    """The description cannot be used; `problems` says why and where, all at once."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[DocumentError], tuple[Problem, ...]]:
        return type(self), self.problems  # otherwise it would be made of its message in another process


class ReadError(DocumentError):
    """A file cannot be read, or is neither YAML nor JSON."""


class InvalidDocument(DocumentError):
    """The description violates OpenAPI in a way that prevents a client."""


class UnresolvedReference(DocumentError):
    """A reference leads nowhere, into a ring, or to a file that is not allowed."""


class UnsupportedFeature(DocumentError):
    """The description needs something that callsheet does not support."""


class OutputError(CallsheetError):
    """The output folder cannot be written, or is not ours to write."""


class InternalError(CallsheetError):
    """A bug of callsheet's own; the message names the place."""
