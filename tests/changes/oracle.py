"""The oracle: mypy, which judges callers of old packages against new ones."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from callsheet.comparison.surface import Symbol
from callsheet.roots import templates_root
from msgspec.structs import replace

from .caller import Caller, caller_of

_ERROR = re.compile(r"^(\w+)_caller\.py:(\d+): error: (.*)$", re.MULTILINE)
_ARGUMENT = re.compile(r'(?:Unexpected keyword|Missing named|Missing positional) arguments? "(\w+)"')
_RUNTIME = "shared_runtime"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The files of the package that callers know, and of the one that they meet."""

    name: str
    package: str
    """What both are imported as."""
    old: Mapping[str, str]
    new: Mapping[str, str]


def rejected(pairs: list[Pair], folder: Path) -> dict[str, set[Symbol]]:
    """For each pair the parts of which mypy says that callers cannot depend on them any more."""
    shutil.copytree(templates_root() / "runtime", folder / _RUNTIME)
    shutil.copy(templates_root() / "transports" / "httpx2.py", folder / _RUNTIME / "http" / "transport.py")
    callers = {pair.name: caller_of(pair.package, pair.old) for pair in pairs}
    for pair in pairs:
        _write(pair, callers[pair.name], folder)
    found: dict[str, set[Symbol]] = {pair.name: set() for pair in pairs}
    for name, line, message in _ERROR.findall(_mypy([f"{pair.name}_caller.py" for pair in pairs], folder)):
        found[name].add(_part(callers[name], int(line), message))
    return found


def _write(pair: Pair, caller: Caller, folder: Path) -> None:
    for path, text in pair.new.items():
        if not path.startswith("_runtime/") and path.endswith(".py"):
            file = folder / pair.package / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(re.sub(r"from \.+_runtime", f"from {_RUNTIME}", text), "utf-8")
    said = caller.text.replace(", _runtime as rt, models as m", f", models as m; import {_RUNTIME} as rt")
    (folder / f"{pair.name}_caller.py").write_text(said, "utf-8")


def _mypy(files: list[str], folder: Path) -> str:
    options = ["--strict", "--hide-error-context", "--no-error-summary", "--no-color-output", "--no-pretty"]
    quiet = ["--follow-imports=silent", "--no-warn-unused-ignores", "--python-version=3.11", "--config-file="]
    command = [sys.executable, "-m", "mypy", *options, *quiet, *files]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stdout + run.stderr
    assert not run.stderr, run.stderr
    return run.stdout


def _part(caller: Caller, line: int, message: str) -> Symbol:
    symbol = caller.parts[line]
    argument = _ARGUMENT.search(message)
    return replace(symbol, member=argument.group(1)) if argument else symbol
