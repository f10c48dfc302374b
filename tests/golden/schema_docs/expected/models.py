"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject, OpenStr

__all__ = [
    "NamedAgain",
    "NamedAgainUser",
    "Reason",
    "Report",
    "SnakeCaseName",
    "Titled",
]


class Reason(OpenStr):
    """
    - `LATE` - It came too late.
    - `NEVER` - It never came.
    """

    LATE = "LATE"
    NEVER = "NEVER"


@dataclass(slots=True, kw_only=True)
class NamedAgain(OpenObject):
    user: NamedAgainUser | None = None


@dataclass(slots=True, kw_only=True)
class NamedAgainUser(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Report(OpenObject):
    """What happened in a month.

    See the guide (https://example.com/guide).

    - It is made **once**.
    - It never changes, even if `rows` is 0.

    ```json
    {"rows": 1}
    ```

    Documentation: https://example.com/reports
    """

    rows: int | None = None
    """How many rows there are, which may be more than were asked for, since rows
    that have the same date are never parted.
    """
    quote: str | None = None
    """Ends with a "quote"."""
    html: str | None = None
    """First.

    Second & last.
    """
    blank: str | None = None
    titled: str | None = None
    kinds: str | None = None
    """
    | kind | meaning |
    |---|---|
    | a | first |
    """
    link: str | None = None
    """As `GET /reports` (https://example.com/get_(all)) has it."""


@dataclass(slots=True, kw_only=True)
class SnakeCaseName(OpenObject):
    """Named in its own way."""

    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Titled(OpenObject):
    """Something with a title."""

    a: str | None = None
