"""Uses: the places where callers' code depends on a change."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ..errors import OptionsError
from ..output.lock import NAME as LOCK
from .callers import Fact, facts_in
from .locations import shown
from .report import Change, ChangeReport, Hit, Impact, Reach
from .surface import Surface


def with_uses(report: ChangeReport, surface: Surface, paths: Iterable[Path]) -> ChangeReport:
    """The report with the uses of each change; `surface` is the one that callers were written against."""
    files = {file: shown(file, below=path) for path in paths for file in _files(path)}
    index = _index((name, fact) for file, name in files.items() for fact in _facts(file, surface))
    changes = tuple(_with_hits(change, index) for change in report.changes)
    return replace(report, changes=changes, searched=len(files))


def _files(path: Path) -> Iterator[Path]:
    """The file, or all Python below a folder except generated packages, and hidden or installed files."""
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise OptionsError(f"{path}: there is no such file or folder")
    for item in sorted(path.iterdir()):
        if item.is_dir() and not item.is_symlink():
            if not item.name.startswith((".", "__")) and not any((item / name).exists() for name in _FOREIGN):
                yield from _files(item)
        elif item.suffix in (".py", ".pyi"):
            yield item


_FOREIGN = (LOCK, "pyvenv.cfg")


def _facts(file: Path, surface: Surface) -> list[Fact]:
    """The facts of a file; one that this Python cannot parse may be for another version and is skipped."""
    try:
        tree = ast.parse(file.read_bytes())
        return facts_in(tree, surface)
    except (SyntaxError, ValueError, RecursionError):
        return []


# --- changes and places --------------------------------------------------------------------------


class _Index(Struct, frozen=True):
    certain: Mapping[Reach, list[Hit]]
    possible: Mapping[str, list[Hit]]
    """Reads of attributes of unknown values, by name."""


def _index(facts: Iterable[tuple[str, Fact]]) -> _Index:
    certain: dict[Reach, list[Hit]] = {}
    possible: dict[str, list[Hit]] = {}
    for path, fact in facts:
        hit = Hit(path=path, line=fact.line, column=fact.column + 1, certain=fact.reach is not None)
        if fact.reach is not None:
            certain.setdefault(fact.reach, []).append(hit)
        else:
            possible.setdefault(fact.attribute, []).append(hit)
    return _Index(certain, possible)


def _with_hits(change: Change, index: _Index) -> Change:
    if change.impact is Impact.SAFE:
        return change
    hits = [hit for reach in change.reaches for hit in index.certain.get(reach, ())]
    for reach in change.reaches:
        if reach.how == "read" and reach.symbol.kind == "type":
            hits += index.possible.get(reach.symbol.member, ())
    return replace(
        change, hits=tuple(sorted(dict.fromkeys(hits), key=lambda hit: (hit.path, hit.line, hit.column)))
    )
