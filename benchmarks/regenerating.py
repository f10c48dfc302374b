"""Regenerate real descriptions: over their other versions, and over what must change nothing.

Every version of a description is generated over every other one; every description of the corpus with
something inserted at the front, in the middle and at the end of everything, in another order, and with
neighbours whose names differ in case alone. Printed is what was there and has another name (moved), what a
name means now that it did not (lies), what `changes` calls breaking and is not (alarms), and whether
generating once more changes anything.

    python benchmarks/regenerating.py [--least N] [--most N] [--every N] [--only TEXT] [--verbose]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Any

import yaml
from callsheet.comparison.compare import compare
from callsheet.comparison.reading import surface_of
from callsheet.comparison.report import Impact
from callsheet.comparison.surface import AliasName, EnumClass, ModelClass, Surface
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import CallsheetError
from callsheet.ir.build import build_api
from callsheet.ir.identity.lock_content import LockContent
from callsheet.output.render import render
from callsheet.python.locking import lock_content
from callsheet.python.options import python_options
from callsheet.python.plan import plan_package
from metamorphic import INSERTED, TRANSFORMATIONS, can_be_changed

HOME = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("CALLSHEET_CORPUS") or HOME.parent / "shared" / "corpus")


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """A package, and what its lock keeps."""

    files: Mapping[str, str]
    locked: LockContent
    surface: Surface


@dataclass(slots=True, kw_only=True)
class Figures:
    """What came of regenerating."""

    runs: int = 0
    names: int = 0
    moved: list[str] = field(default_factory=list)
    lies: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    restless: list[str] = field(default_factory=list)
    """What is not the same when it is generated once more."""
    refused: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.runs} regenerations, {self.names} names: {len(self.moved)} moved, {len(self.lies)} lie, "
            f"{len(self.alarms)} false alarms, {self.runs - len(self.restless)} idempotent"
        )

    def add(self, other: Figures) -> None:
        self.runs, self.names = self.runs + other.runs, self.names + other.names
        for name in ("moved", "lies", "alarms", "restless", "refused"):
            getattr(self, name).extend(getattr(other, name))

    @property
    def problems(self) -> list[str]:
        return [*self.moved, *self.lies, *self.alarms, *self.restless]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--most", type=int, default=1_000_000, help="bytes of a description; larger ones are left out"
    )
    parser.add_argument(
        "--least", type=int, default=0, help="bytes of a description; smaller ones are left out"
    )
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each Nth of the descriptions")
    parser.add_argument("--only", default="", help="a part of the path of descriptions")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    began, figures, pairs = time.monotonic(), Figures(), Figures()
    for old, new in versions(CORPUS):
        if arguments.only in str(old):
            regenerate_pair(old, new, pairs)
    print(f"pairs of versions: {pairs}")
    for path in [*descriptions(CORPUS, arguments.most, arguments.least)][:: arguments.every]:
        if arguments.only in str(path):
            found = Figures()
            transform(path, found)
            figures.add(found)
            for text in found.problems if arguments.verbose else ():
                print(f"  {text}", flush=True)
    print(
        f"transformed descriptions: {figures}; "
        f"{len(figures.refused)} refused; {time.monotonic() - began:.0f} s"
    )
    for text in (*pairs.problems, *(() if arguments.verbose else figures.problems)):
        print(f"  {text}")
    return 1 if pairs.problems or figures.problems else 0


def versions(corpus: Path) -> Iterator[tuple[Path, Path]]:
    """Each version of a description with each other, since people also go back."""
    found = sorted(
        (match.group(1), int(match.group(2)), path)
        for path in corpus.glob("versions/*/*.json")
        if (match := re.fullmatch(r"(\w+)-v(\d+)", path.stem))
    )
    yield from ((a[2], b[2]) for a, b in permutations(found, 2) if a[0] == b[0])


def descriptions(corpus: Path, most: int, least: int = 0) -> Iterator[Path]:
    """Those that are one file of so many bytes, the smallest first."""
    found = [
        path
        for folder in ("directory", "large", "versions", "examples")
        for path in corpus.glob(f"{folder}/**/*")
    ]
    files = [
        path
        for path in found
        if path.suffix in (".json", ".yaml", ".yml") and least <= path.stat().st_size <= most
    ]
    yield from sorted(files, key=lambda path: (path.stat().st_size, path))


def generated(spec: Path, locked: LockContent | None = None) -> Generated:
    """The package of a description without its format, where a lock says `locked`."""
    locked = locked or LockContent()
    options = Options(spec=str(spec), output=Path("client"))
    api = build_api(read(Options(spec=str(spec))), locked=locked)
    package, names = plan_package(api, python_options(options, locked))
    files = {file.path: file.text for file in render(package)}
    kept = lock_content(api, names, options.rules, package.index.layout)
    return Generated(files=files, locked=kept, surface=surface_of("client", files))


# --- versions ------------------------------------------------------------------------------------


def regenerate_pair(old: Path, new: Path, figures: Figures) -> None:
    """A new version over an old one: what both have, has the same name, and no name is given again."""
    label = f"{old.stem} to {new.stem}"
    before = generated(old)
    after = generated(new, before.locked)
    again = generated(new, after.locked)
    figures.runs += 1
    both = before.locked.names.keys() & after.locked.names.keys()
    figures.names += len(both)
    for key in sorted(both):
        if before.locked.names[key] != after.locked.names[key]:
            figures.moved.append(f"{label}: {key}: {before.locked.names[key]} is {after.locked.names[key]}")
    homes = {name: key for key, name in before.locked.names.items() if "#" in key}
    for key, name in after.locked.names.items():
        if (
            "#" in key
            and name in homes
            and key not in before.locked.names
            and homes[name] in after.locked.names
        ):
            figures.lies.append(f"{label}: {name} was {homes[name]} and is {key}")
    _restless(label, after, again, figures)


def _restless(label: str, after: Generated, again: Generated, figures: Figures) -> None:
    if after.files != again.files or after.locked != again.locked:
        files = [path for path in after.files if after.files[path] != again.files.get(path)]
        figures.restless.append(f"{label}: generating again changes {files[:3] or 'the lock'}")


# --- what must change nothing --------------------------------------------------------------------


def transform(path: Path, figures: Figures) -> None:
    """Every transformation of one description, each over the description itself."""
    found = changeable(path)
    if found is None:
        figures.refused.append(path.name)
        return
    description, before = found
    with tempfile.TemporaryDirectory() as folder:
        for name, change in TRANSFORMATIONS.items():
            spec = Path(folder) / "spec.json"
            spec.write_text(json.dumps(change(description)), "utf-8")
            try:
                after = generated(spec, before.locked)
                again = generated(spec, after.locked)
            except CallsheetError as error:
                figures.refused.append(f"{path.name}, {name}: {error}"[:200])
                continue
            figures.runs += 1
            judge(f"{path.name}, {name}", before, after, figures)
            _restless(f"{path.name}, {name}", after, again, figures)


def changeable(path: Path) -> tuple[Any, Generated] | None:
    """A description as data, and its package; None for what is no description, or has files beside it."""
    try:
        description = _loaded(path)
        return (description, generated(path)) if can_be_changed(description) else None
    except (CallsheetError, AttributeError, ValueError):
        return None


def _loaded(path: Path) -> Any:
    text = path.read_text("utf-8")
    data = json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.CSafeLoader)
    return json.loads(json.dumps(data, default=str))


def judge(label: str, before: Generated, after: Generated, figures: Figures) -> None:
    """Everything that callers could say before means the same, but for what was inserted."""
    old, new = said_by(before.surface), said_by(after.surface)
    figures.names += len(old)
    for name, meaning in old.items():
        if name not in new:
            figures.moved.append(f"{label}: {name} is gone")
        elif _without_inserted(new[name]) != _without_inserted(meaning):
            figures.lies.append(f"{label}: {name} was {meaning}, and is {new[name]}")
    for change in compare(before.surface, after.surface):
        if change.impact is Impact.BREAKING and not _is_inserted(change.message):
            figures.alarms.append(f"{label}: {change.symbol}: {change.message}")


def said_by(surface: Surface) -> dict[str, str]:
    """Everything that callers can say, and what it means."""
    said: dict[str, str] = {}
    for key, function in surface.functions.items():
        said[key] = f"{function.request} -> {function.result} {sorted(function.raises.items())}"
        said |= {f"{key}({a.name})": f"{a.location} {a.wire}: {a.annotation}" for a in function.arguments}
    for name, declared in surface.types.items():
        said |= _declared(name, declared)
    said |= {f"incoming.{key}": function.result for key, function in surface.webhooks.items()}
    return said


def _declared(name: str, declared: ModelClass | EnumClass | AliasName) -> dict[str, str]:
    match declared:
        case ModelClass(fields=fields):
            return {name: "model"} | {
                f"{name}.{f.name}": f"{f.wire}: {f.annotation}" for f in fields.values()
            }
        case EnumClass(members=members):
            return {name: "enum"} | {f"{name}.{m.name}": m.value for m in members.values()}
        case AliasName(expression=expression):
            return {name: expression}


def _without_inserted(text: str) -> list[str]:
    """The words in any order, as unions have them, without those that were inserted."""
    return sorted(word for word in re.findall(r"\w+", text) if not _is_inserted(word))


def _is_inserted(text: str) -> bool:
    return INSERTED.lower() in text.replace("_", "").lower()


if __name__ == "__main__":
    sys.exit(main())
