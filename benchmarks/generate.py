"""How long generating takes, how long the result takes to import, and how much of it there is.

    python benchmarks/generate.py

The peer is measured too where it is installed (pip install openapi-python-client).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

SPEC = Path(__file__).parent.parent / "specs" / "hubspot_associations.yaml"
ROUNDS = 5


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ours = [sys.executable, "-m", "callsheet", "generate", str(SPEC), "-o", "hubspot_associations"]
        row("callsheet generate, first time", best(ours, folder, fresh="hubspot_associations"))
        row("callsheet generate, nothing changed", best(ours, folder))
        check = [sys.executable, "-m", "callsheet", "check", str(SPEC), "-o", "hubspot_associations"]
        row("callsheet check", best(check, folder))
        row("lines beside _runtime/", lines(folder / "hubspot_associations", runtime=False), "")
        row("lines of _runtime/", lines(folder / "hubspot_associations", runtime=True), "")
        for module in ("hubspot_associations", "hubspot_associations.models", "httpx2"):
            row(f"import {module}", import_time(module, folder))
        if shutil.which("openapi-python-client"):
            peer = ["openapi-python-client", "generate", "--path", str(SPEC), "--output-path", "peer"]
            row("openapi-python-client generate", best(peer, folder, fresh="peer"))
            row("lines of openapi-python-client", lines(folder / "peer", runtime=False), "")


def row(label: str, value: float, unit: str = "ms") -> None:
    print(f"{label:40} {value:8.0f} {unit}")


def best(command: Sequence[str], folder: Path, fresh: str | None = None) -> float:
    """The best of a few runs, in milliseconds; `fresh` is removed before each."""
    times = []
    for _ in range(ROUNDS):
        if fresh:
            shutil.rmtree(folder / fresh, ignore_errors=True)
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def import_time(module: str, folder: Path) -> float:
    """Beyond the start of Python itself."""
    bare = best([sys.executable, "-c", "pass"], folder)
    return best([sys.executable, "-c", f"import {module}"], folder) - bare


def lines(folder: Path, *, runtime: bool) -> int:
    files = [path for path in folder.rglob("*.py") if ("_runtime" in path.parts) == runtime]
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files)


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    main()
