"""The packages that tests import and that lie nowhere whole: `python tests/packages.py FOLDER` makes them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

from callsheet.configuration.options import Http
from callsheet.output.runtime import transport_source

TESTS = Path(__file__).parent
TEMPLATES = TESTS.parent / "templates"
CACHES = shutil.ignore_patterns("__pycache__", ".mypy_cache")


def main() -> None:
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    install_sample(folder)
    install_cases(["fakes"], folder)


def install_sample(folder: Path) -> None:
    """The sample of the tests of HTTP, with every transport beside the default one."""
    runtime = _install(TESTS / "runtime" / "http" / "sample", folder / "sample")
    for library in get_args(Http):
        (runtime / "http" / f"transport_{library}.py").write_text(transport_source(library), "utf-8")


def resource_in(module: str) -> Any:
    """The class that a module of ``calls/`` has, with its call functions."""
    made = vars(import_module(module)).values()
    (found,) = (one for one in made if isinstance(one, type) and one.__module__ == module)
    return found


def install_cases(cases: Iterable[str], folder: Path) -> None:
    """What golden cases expect."""
    for case in cases:
        _install(TESTS / "golden" / case / "expected", folder / case)


def install_runtime(place: Path) -> Path:
    """The runtime with all extras, of which each package has its own alone."""
    shutil.copytree(TEMPLATES / "runtime", place, ignore=CACHES)
    shutil.copy(TEMPLATES / "transports" / "httpx2.py", place / "http" / "transport.py")
    return place


def _install(package: Path, target: Path) -> Path:
    """Copy a package and put the runtime into it."""
    shutil.copytree(package, target, ignore=CACHES)
    return install_runtime(target / "_runtime")


if __name__ == "__main__":
    main()
