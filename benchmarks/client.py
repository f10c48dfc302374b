"""What a large generated client costs the program that uses it: its imports and its first call.

    python benchmarks/client.py [--python PYTHON ...]

Two made-up clients, of 1,000 operations and of 10,000 models, beside the HTTP library alone doing the same:
the medians of fresh processes that take turns. Every PYTHON needs the HTTP library (httpx2).
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from call import serving
from growth_documents import many_models, many_operations
from measured import as_installed

ROUNDS = 11
OPERATIONS = 1_000
MODELS = 10_000

TIMED = "from time import perf_counter; began = perf_counter()\n{code}\nprint(perf_counter() - began)"
LIBRARY = "import httpx2"
BARE_CALL = """
import httpx2
with httpx2.Client() as client:
    client.get("{url}/things7/1", params={{"limit": 1}}).json()
"""
FIRST_CALL = """
import client
with client.Client(base_url="{url}") as caller:
    caller.tag0.get_thing7("1", limit=1)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", action="append", metavar="PYTHON")
    pythons = parser.parse_args().python or [sys.executable]
    with tempfile.TemporaryDirectory() as name, serving(json.dumps({"field0": "a"})) as url:
        operations = generate(Path(name, "operations"), many_operations(OPERATIONS))
        models = generate(Path(name, "models"), many_models(MODELS))
        first_call, bare_call = FIRST_CALL.format(url=url), BARE_CALL.format(url=url)
        for python in pythons:
            print(subprocess.run([python, "--version"], capture_output=True, text=True).stdout.strip())
            show("import of the root", python, operations, "import client", LIBRARY)
            show("the same, of 10,000 models", python, models, "import client", LIBRARY)
            show("import, connection and one call", python, operations, first_call, bare_call)
            show("one class of 10,000", python, models, "import client; client.models.Thing7", LIBRARY)


def generate(folder: Path, description: Any) -> Path:
    """The folder of a package ``client``."""
    folder.mkdir()
    source = folder / "description.json"
    source.write_text(json.dumps(description))
    command = [sys.executable, "-m", "callsheet", "generate", str(source), "-o", str(folder / "client")]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder


def show(label: str, python: str, folder: Path, ours: str, bare: str) -> None:
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(ROUNDS):
        for code, taken in zip((ours, bare), times, strict=True):
            seconds = run(python, folder, code)
            if turn:  # the first one compiles the modules
                taken.append(seconds)
    mine, theirs = (statistics.median(taken) * 1000 for taken in times)
    more = f"{mine - theirs:+6.1f} ms  x{mine / theirs:.2f}"
    print(f"  {label:34} httpx2 {theirs:6.1f} ms   client {mine:6.1f} ms   {more}")


def run(python: str, folder: Path, code: str) -> float:
    done = subprocess.run(
        [python, "-c", TIMED.format(code=code)],
        cwd=folder,
        env=as_installed(os.environ),
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
