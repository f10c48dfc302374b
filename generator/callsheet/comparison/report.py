"""Report: the changes that callers meet, how bad each is, and what kind of version they make."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias, TypedDict, Unpack

from ..errors import Spot
from .surface import Part

Version: TypeAlias = Literal["major", "minor", "patch"]


class Impact(StrEnum):
    """What a change means for code that works today."""

    BREAKING = "breaking"
    CAREFUL = "careful"
    """The code still works, but may get values that it does not expect."""
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class Reach:
    """A way in which code can depend on a part.

    ``name`` mentions it, ``call`` calls it, ``pass`` and ``omit`` call the owner with or without this
    argument, ``read`` reads the attribute.
    """

    how: Literal["name", "call", "pass", "omit", "read"]
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place in callers' code that a change reaches."""

    path: str
    line: int
    column: int
    certain: bool
    """Whether the code was understood; if not, only the name matches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference of one part that callers name."""

    code: str
    """A stable kebab-case word: ``argument-removed``."""
    impact: Impact
    part: Part
    message: str
    """One sentence of which the part is the subject or the place; no full stop."""
    typed: bool = True
    """Whether type checkers see it in callers' code; so far as it is breaking."""
    adds: bool = False
    """Whether callers can do something that they could not do before."""
    in_old: bool = True
    in_new: bool = True
    reaches: tuple[Reach, ...] = ()
    cause: tuple[Part, str] | None = None
    """The part and the code of the change that brings this one about; None for an edit of its own."""
    old: Spot | None = None
    new: Spot | None = None
    hits: tuple[Hit, ...] = ()


class Facts(TypedDict, total=False):
    """Attributes of a change that usually have these values."""

    typed: bool
    adds: bool
    in_old: bool
    in_new: bool


def breaking(code: str, part: Part, message: str, *reaches: Reach, **facts: Unpack[Facts]) -> Change:
    return change(Impact.BREAKING, code, part, message, *reaches, **facts)


def careful(code: str, part: Part, message: str, *reaches: Reach, **facts: Unpack[Facts]) -> Change:
    return change(Impact.CAREFUL, code, part, message, *reaches, **facts)


def safe(code: str, part: Part, message: str, *reaches: Reach, **facts: Unpack[Facts]) -> Change:
    return change(Impact.SAFE, code, part, message, *reaches, **facts)


def change(
    impact: Impact, code: str, part: Part, message: str, *reaches: Reach, **facts: Unpack[Facts]
) -> Change:

    return Change(code=code, impact=impact, part=part, message=message, reaches=reaches, **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReport:
    """What an upgrade means."""

    package: str
    old: str
    """What was compared, as people call it: a file, or a folder."""
    new: str
    changes: tuple[Change, ...]
    """Breaking ones first."""
    searched: int | None = None
    """How many files of callers' code were read; None where nobody asked."""

    @property
    def verdict(self) -> Version:
        """The part of a semantic version that must be increased (semver.org, 2.0.0)."""
        if self.of(Impact.BREAKING):
            return "major"
        return "minor" if any(c.adds or c.impact is Impact.CAREFUL for c in self.changes) else "patch"

    def of(self, impact: Impact) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.impact is impact)

    def edits(self, impact: Impact) -> tuple[Change, ...]:
        """Those that do not follow from another one."""
        return tuple(change for change in self.of(impact) if change.cause is None)

    def following(self, edit: Change) -> tuple[Change, ...]:
        """What an edit brings about elsewhere."""
        return tuple(change for change in self.changes if change.cause == (edit.part, edit.code))
