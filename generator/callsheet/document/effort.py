"""Effort: the limit on the work for hints, and for problems that are reported elsewhere, too."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from msgspec import Struct

LONGEST = 80
"""Comparing takes the square of the length, and nobody misspells longer names."""
MOST = 2000


class Effort(Struct):
    steps: int
    """As many as validators may take, which go the same ways and say so where these are too many."""
    _comparisons: int = 20_000
    """Whoever has thousands of names to mend needs no thousands of hints."""

    def similar(self, word: str, known: Iterable[str]) -> str | None:
        """Of the known names one that is nearly `word`."""
        if self._comparisons <= 0:
            return None
        names = [name for name in islice(known, MOST) if len(name) <= LONGEST]
        self._comparisons -= len(names)
        return next(iter(get_close_matches(word[:LONGEST], names, n=1)), None)

    def allows(self, steps: int) -> bool:
        """Takes so many steps, if there are any left."""
        self.steps -= steps
        return self.steps >= 0
