"""Positions: the line and column of a key in a TOML file, which `tomllib` does not report."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

Keys: TypeAlias = tuple[str | int, ...]


def line_and_column(text: str, keys: Sequence[str | int]) -> tuple[int, int] | None:
    """Line and column of a key, or of the nearest table around it; None where the file has neither.

    The text is read again, a statement at a time. Only messages of errors need it, so it need not be quick.
    """
    positions: dict[Keys, tuple[int, int]] = {}
    table: Keys = ()
    counts: Counter[Keys] = Counter()
    for line, statement in _statements(text):
        if statement.lstrip().startswith("["):
            table = _table(_names(tomllib.loads(statement)), statement.lstrip().startswith("[["), counts)
            paths: Iterator[Keys] = iter([table])
        else:
            paths = ((*table, *path) for path in _paths(tomllib.loads(statement)))
        for path in paths:
            for end in range(1, len(path) + 1):
                positions.setdefault(path[:end], _spot(statement, line, path[end - 1]))
    known = (tuple(keys[:end]) for end in range(len(keys), 0, -1))
    return next((positions[path] for path in known if path in positions), None)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """The first line of each statement, and its text; a value may go on for lines."""
    lines = text.splitlines(keepends=True)
    start = 0
    for end in range(1, len(lines) + 1):
        statement = "".join(lines[start:end])
        try:
            parsed = tomllib.loads(statement)
        except ValueError:
            continue
        if parsed:
            yield start + 1, statement
        start = end


def _names(parsed: Any) -> Iterator[str]:
    """The names of a header, ``[a.b]`` or ``[[a.b]]``."""
    while parsed:
        if isinstance(parsed, list):
            (parsed,) = parsed
        else:
            ((name, parsed),) = parsed.items()
            yield name


def _table(names: Iterator[str], is_array: bool, counts: Counter[Keys]) -> Keys:
    """The path of a table, with the index of each list of tables that it is in."""
    *parents, last = names
    path: Keys = ()
    for name in parents:
        path = (*path, name)
        path = (*path, counts[path] - 1) if counts[path] else path
    path = (*path, last)
    counts[path] += is_array
    return (*path, counts[path] - 1) if is_array else path


def _paths(value: Any, above: Keys = ()) -> Iterator[Keys]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*above, key)
        yield from _paths(item, (*above, key))


def _spot(statement: str, line: int, key: str | int) -> tuple[int, int]:
    """Where the key stands, if the statement has it once; otherwise where the statement begins."""
    written = re.escape(str(key))
    places = list(re.finditer(rf"""(?<![\w"'-])["']?{written}["']?\s*[.=\]]""", statement))
    start = places[0].start() if len(places) == 1 else len(statement) - len(statement.lstrip())
    before = statement[:start]
    return line + before.count("\n"), start - (before.rfind("\n") + 1) + 1
