"""Report: the changes for callers, their impact, and the kind of version that they require."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Literal, TypeAlias, TypedDict, Unpack

from msgspec import Struct

from ..errors import Spot
from .surface import Symbol

Bump: TypeAlias = Literal["major", "minor", "patch"]


class Impact(StrEnum):
    """The effect of a change on code that works today."""

    BREAKING = "breaking"
    CAREFUL = "careful"
    """The code still works, but may get values that it does not expect."""
    SAFE = "safe"


class Reach(Struct, frozen=True):
    """A way in which code can depend on a symbol.

    ``name`` mentions it, ``call`` calls it, ``pass`` and ``omit`` call the owner with or without this
    argument, ``read`` reads the attribute.
    """

    how: Literal["name", "call", "pass", "omit", "read"]
    symbol: Symbol


class Hit(Struct, frozen=True, kw_only=True):
    """A place in callers' code that a change reaches."""

    path: str
    line: int
    column: int
    certain: bool
    """Whether the code was understood; otherwise only the name matches."""


class Change(Struct, frozen=True, kw_only=True):
    """One difference of one symbol."""

    code: str
    """A stable kebab-case word: ``argument-removed``."""
    impact: Impact
    symbol: Symbol
    message: str
    """One sentence about the symbol, without a full stop."""
    typed: bool = True
    """Whether type checkers report a breaking change in callers' code."""
    adds: bool = False
    """Whether callers can do something new."""
    in_old: bool = True
    in_new: bool = True
    reaches: tuple[Reach, ...] = ()
    cause: tuple[Symbol, str] | None = None
    """The symbol and the code of the change that causes this one; None for an edit of its own."""
    old: Spot | None = None
    new: Spot | None = None
    hits: tuple[Hit, ...] = ()


class Facts(TypedDict, total=False):
    """Optional attributes of a change."""

    typed: bool
    adds: bool
    in_old: bool
    in_new: bool


def change(
    impact: Impact, code: str, symbol: Symbol, message: str, *reaches: Reach, **facts: Unpack[Facts]
) -> Change:
    return Change(code=code, impact=impact, symbol=symbol, message=message, reaches=reaches, **facts)


breaking = partial(change, Impact.BREAKING)
careful = partial(change, Impact.CAREFUL)
safe = partial(change, Impact.SAFE)


def gone(symbol: Symbol, kind: str, what: str, now: str | None = None) -> Change:
    """Something that callers name was removed, or is called otherwise `now`."""
    code, message = ("removed", "was removed") if now is None else ("renamed", f"is now called {now}")
    return breaking(f"{kind}-{code}", symbol, f"{what} {message}", Reach("name", symbol), in_new=False)


def came(symbol: Symbol, kind: str, what: str) -> Change:
    return safe(f"{kind}-added", symbol, f"{what} is new", in_old=False, adds=True)


class ChangeReport(Struct, frozen=True, kw_only=True):
    """What an upgrade means for callers of one package."""

    package: str
    old: str
    """The old side, as people call it: a file or a folder."""
    new: str
    changes: tuple[Change, ...]
    """Breaking ones first."""
    searched: int | None = None
    """The number of callers' files that were searched for uses; None without a search."""

    @property
    def bump(self) -> Bump:
        """The part of a semantic version that must be increased (semver.org, 2.0.0)."""
        if self.of(Impact.BREAKING):
            return "major"
        return "minor" if any(c.adds or c.impact is Impact.CAREFUL for c in self.changes) else "patch"

    def of(self, impact: Impact) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.impact is impact)

    def edits(self, impact: Impact) -> tuple[Change, ...]:
        """The changes of an impact that no other change causes."""
        return tuple(change for change in self.of(impact) if change.cause is None)

    def following(self, edit: Change) -> tuple[Change, ...]:
        """The changes that an edit causes elsewhere."""
        return tuple(change for change in self.changes if change.cause == (edit.symbol, edit.code))
