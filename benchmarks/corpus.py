"""Whether real descriptions get in: one line for each, and a summary.

    python benchmarks/corpus.py [FOLDER]

The folder is CALLSHEET_CORPUS, or ../shared/corpus beside the repository. Every description is read,
judged and built in a process of its own, so that its time and memory are its own. The status is 1 if one
ends in a traceback, loses an operation, or takes more than 30 seconds or 1 GiB.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from callsheet.configuration.options import Options
from callsheet.document.document import Document
from callsheet.document.methods import METHODS
from callsheet.document.references.cursor import cursor_at
from callsheet.document.source import read
from callsheet.errors import DocumentError, Severity
from callsheet.ir.build import build_api
from callsheet.validation.validate import validate

HOME = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("CALLSHEET_CORPUS") or HOME.parent / "shared" / "corpus")
SECONDS, MEGABYTES = 30, 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    name: str
    outcome: str
    operations: int = 0
    lost: int = 0
    declarations: int = 0
    warnings: int = 0
    seconds: float = 0.0
    megabytes: int = 0

    @property
    def is_good(self) -> bool:
        ended = self.outcome != "traceback" and not self.lost
        return ended and self.seconds < SECONDS and self.megabytes < MEGABYTES


def main(folder: Path) -> int:
    rows: list[Row] = []
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for row in pool.imap(measure, [str(path) for path in descriptions(folder)], chunksize=1):
            rows.append(replace(row, name=Path(row.name).relative_to(folder).as_posix()))
            print(line(rows[-1]), flush=True)
    print(summary(rows))
    return 0 if all(row.is_good for row in rows) else 1


def descriptions(folder: Path) -> Iterator[Path]:
    """Files that say that they are descriptions; the other parts of a description do not."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".yaml", ".yml"):
            top = path.read_bytes()
            if b"openapi" in top[:2000] or b"swagger" in top[:2000] or b'"openapi":' in top:
                yield path


def measure(name: str) -> Row:
    started = time.perf_counter()
    try:
        row = _built(name)
    except DocumentError as error:
        row = Row(name=name, outcome=f"refused: {error.problems[0].code}")
    except Exception:  # noqa: BLE001 - a traceback is what this looks for
        traceback.print_exc()
        row = Row(name=name, outcome="traceback")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return replace(row, seconds=time.perf_counter() - started, megabytes=memory)


def _built(name: str) -> Row:
    document = read(Options(spec=name, cache=False, ref_root=Path(name).parent.parent))
    problems = validate(document)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        return Row(name=name, outcome=f"refused: {errors[0].code}")
    api = build_api(document)
    return Row(
        name=name,
        outcome="built",
        operations=len(api.operations),
        lost=_described(document) - len(api.operations),
        declarations=len(api.declarations),
        warnings=len(problems),
    )


def _described(document: Document) -> int:
    """Operations counted in the plain data, without the code that is judged here."""
    paths = document.data(document.root.uri).get("paths") or {}
    return sum(_operations(document, path, item) for path, item in paths.items() if path[:2] != "x-")


def _operations(document: Document, path: str, item: dict[str, Any]) -> int:
    target = cursor_at(document, document.root / "paths" / path)
    if "$ref" in item and target is not None:
        item = target.resolve().value | item
    return sum(key in METHODS for key in item) + len(item.get("additionalOperations", ()))


def line(row: Row) -> str:
    mark = " " if row.is_good else "!"
    lost = f"  {row.lost} lost" if row.lost else ""
    counts = f"{row.operations:5} operations {row.declarations:5} types {row.warnings:4} warnings"
    costs = f"{row.seconds:6.2f} s {row.megabytes:5} MB"
    return f"{mark} {row.name:68.68} {row.outcome:28.28} {counts} {costs}{lost}"


def summary(rows: list[Row]) -> str:
    built = [row for row in rows if row.outcome == "built"]
    refused = sum(row.outcome.startswith("refused") for row in rows)
    operations = sum(row.operations for row in built)
    slowest = max(rows, key=lambda row: row.seconds)
    largest = max(rows, key=lambda row: row.megabytes)
    return (
        f"{len(rows)} descriptions: {len(built)} built with {operations} operations, {refused} refused, "
        f"{len(rows) - len(built) - refused} tracebacks, {sum(row.lost for row in rows)} operations lost\n"
        f"slowest {slowest.name} ({slowest.seconds:.1f} s), largest {largest.name} ({largest.megabytes} MB)"
    )


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, default=CORPUS)
    sys.exit(main(options.parse_args().folder))
