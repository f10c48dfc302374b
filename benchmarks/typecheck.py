"""Whether the clients of real descriptions are good Python: every module imports, type checkers find nothing.

    python benchmarks/typecheck.py [FOLDER ...] [--only TEXT] [--every N] [--enums KIND] [--testing]

The folders are CALLSHEET_CORPUS, or ../shared/corpus beside the repository, and the cases beside it. Every
description is generated as users do it, and every module of every client is imported with its own runtime,
warnings as errors. Then `mypy --strict` and pyright, strict, read all clients of a batch. The runtime is the
same bytes in each, so the clients of a batch import one copy of it, which has all extras and is checked too.
The status is 1 if anything is found.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from callsheet import pipeline
from callsheet.configuration.options import Enums, Options
from callsheet.errors import CallsheetError
from callsheet.output.runtime import transport_source
from callsheet.roots import templates_root
from corpus import CORPUS, descriptions

CASES = CORPUS.parent / "cases" / "descriptions"
SHARED, RUNTIME = ".shared", "whole_runtime"
"""Where the one runtime of a batch is; checkers pass over hidden folders, but for what is imported."""
MOST_BYTES = 3_000_000
"""Of descriptions whose clients are checked together."""
IMPORTING = """
import importlib, sys
for name in sys.stdin.read().split():
    try:
        importlib.import_module(name)
    except BaseException as error:
        print(f"{name}: {type(error).__name__}: {error}")
"""


@dataclass(slots=True, kw_only=True)
class Figures:
    """What was checked, and what was found."""

    clients: int = 0
    modules: int = 0
    lines: int = 0
    """Of the clients, their runtimes left out."""
    refused: list[str] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)
    mypy: list[str] = field(default_factory=list)
    pyright: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.clients} clients, {self.modules} modules, {self.lines} lines without the runtime, "
            f"{len(self.refused)} descriptions refused: {len(self.imports)} modules do not import, "
            f"{len(self.mypy)} errors of mypy, {len(self.pyright)} of pyright"
        )

    @property
    def found(self) -> list[str]:
        return [*self.imports, *self.mypy, *self.pyright]


def main(
    folders: Sequence[Path], settings: Mapping[str, Any], *, only: str, every: int, verbose: bool
) -> int:
    paths = [(path, folder) for folder in folders for path in descriptions(folder) if only in str(path)]
    figures, began = Figures(), time.monotonic()
    for batch in batches(paths[::every]):
        with tempfile.TemporaryDirectory() as place:
            seen = len(figures.found), len(figures.refused)
            write(batch, Path(place), figures, settings)
            check(Path(place), figures)
            print(f"{time.monotonic() - began:.0f} s: {figures}", flush=True)
            for text in (*figures.refused[seen[1] :], *figures.found[seen[0] :]) if verbose else ():
                print(f"  {text}", flush=True)
    for text in () if verbose else figures.found:
        print(f"  {text}")
    return 1 if figures.found else 0


def batches(paths: Sequence[tuple[Path, Path]]) -> Iterator[list[tuple[Path, Path]]]:
    """Descriptions and their folders, in groups that a type checker has memory for; the largest come last."""
    batch: list[tuple[Path, Path]] = []
    size = 0
    for path, folder in sorted(paths, key=lambda pair: (pair[0].stat().st_size, pair[0])):
        if batch and size + path.stat().st_size > MOST_BYTES:
            yield batch
            batch, size = [], 0
        batch.append((path, folder))
        size += path.stat().st_size
    if batch:
        yield batch


def write(
    batch: Iterable[tuple[Path, Path]],
    place: Path,
    figures: Figures,
    settings: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """The clients of some descriptions, beside each other; `settings` are options of each."""
    for path, folder in batch:
        name = "x_" + re.sub(r"\W", "_", path.relative_to(folder).as_posix()).lower()
        options = Options(spec=str(path), output=place / name, ref_root=folder, cache=False, **settings)
        try:
            pipeline.generate(options)
        except CallsheetError as error:
            figures.refused.append(f"{path.relative_to(folder)}: {error}"[:300])


def check(place: Path, figures: Figures) -> None:
    """All about the clients in a folder, which have one runtime afterwards."""
    files = sorted(place.rglob("*.py"))
    own = [file for file in files if "_runtime" not in file.parts]
    figures.clients += sum(1 for _ in place.iterdir())
    figures.modules += len(own)
    figures.lines += sum(len(file.read_text("utf-8").splitlines()) for file in own)
    figures.imports += imported(files, place)
    share_the_runtime(place)
    figures.mypy += found_by_mypy(place)
    figures.pyright += found_by_pyright(place)


def imported(files: Sequence[Path], place: Path) -> list[str]:
    """What importing says that does not succeed."""
    modules = (".".join(file.relative_to(place).with_suffix("").parts) for file in files)
    names = "\n".join(module.removesuffix(".__init__") for module in modules)
    return _said(["-W", "error", "-c", IMPORTING], place, names).splitlines()


def share_the_runtime(place: Path) -> None:
    """Lets the packages of a folder import one runtime, which has all extras."""
    for file in place.rglob("*.py"):
        if "_runtime" in file.parts:
            file.unlink()
        else:
            text = file.read_text("utf-8")
            file.write_text(re.sub(r"from \.+_runtime", f"from {RUNTIME}", text), "utf-8")
    for file in (templates_root() / "runtime").rglob("*.py"):
        target = place / SHARED / RUNTIME / file.relative_to(templates_root() / "runtime")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text("utf-8"), "utf-8")
    transport = place / SHARED / RUNTIME / "http" / "transport.py"
    transport.write_text(transport_source("httpx2"), "utf-8")


def found_by_mypy(place: Path) -> list[str]:
    options = ["--strict", "--python-version=3.11", "--no-error-summary", "--hide-error-context"]
    cache = f"--cache-dir={place / '.cache'}"
    return _said(["-m", "mypy", *options, cache, "."], place).splitlines()


def found_by_pyright(place: Path) -> list[str]:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": [SHARED]}
    (place / "pyrightconfig.json").write_text(json.dumps(settings))
    said = _said(["-m", "pyright", "--pythonpath", sys.executable, "--outputjson"], place)
    try:
        found = json.loads(said)["generalDiagnostics"]
    except ValueError:  # it ended otherwise
        return [said]
    return [_spot(one, place) for one in found if one["severity"] == "error"]


def _spot(found: dict[str, object], place: Path) -> str:
    file = str(found["file"]).removeprefix(f"{place}/")
    start = json.loads(json.dumps(found["range"]))["start"]
    return f"{file}:{start['line'] + 1}: {found['message']} [{found.get('rule', '')}]"


def _said(arguments: Sequence[str], place: Path, given: str = "") -> str:
    """What a run of Python says."""
    environment = {**os.environ, "MYPYPATH": SHARED, "NODE_OPTIONS": "--max-old-space-size=7000"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=place,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + (done.stderr if done.returncode and not done.stdout else "")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folders", metavar="FOLDER", nargs="*", type=Path)
    options.add_argument("--only", default="", help="a part of the path of descriptions")
    options.add_argument("--every", type=int, default=1, metavar="N", help="take each Nth description")
    options.add_argument(
        "--enums", default="mixed", choices=get_args(Enums), help="as the option of callsheet"
    )
    options.add_argument("--testing", action="store_true", help="with fakes")
    options.add_argument("--verbose", action="store_true", help="say what is found as soon as it is found")
    given = options.parse_args()
    there = [folder for folder in (CORPUS, CASES) if folder.is_dir()]
    wanted = {"enums": given.enums, "testing": given.testing}
    code = main(given.folders or there, wanted, only=given.only, every=given.every, verbose=given.verbose)
    sys.exit(code)
