"""How long the command takes to start, beside Python that does nothing.

Each command runs in turn, several times over; the median counts. What is loaded is `-X importtime`'s.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from measured import as_installed

SPEC = Path(__file__).parents[1] / "specs" / "hubspot_associations.yaml"
BARE = (sys.executable, "-c", "pass")


def commands() -> dict[str, Sequence[str]]:
    script = Path(sys.executable).with_name("callsheet")
    return {
        "--version": (str(script), "--version"),
        "--help": (str(script), "--help"),
        "generate --help": (str(script), "generate", "--help"),
        "check": (str(script), "check"),
        "validate": (str(script), "validate", "hubspot.yaml", "--no-cache"),
        "generate": (str(script), "generate", "--force", "--no-cache"),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(SPEC, folder / "hubspot.yaml")
        (folder / "callsheet.toml").write_text('[[client]]\nspec = "hubspot.yaml"\noutput = "hubspot"\n')
        run(commands()["generate"], folder)
        named = {"python -c pass": BARE, **commands()}
        times: dict[str, list[float]] = {command: [] for command in named}
        for _ in range(rounds):
            for command, words in named.items():
                times[command].append(timed(words, folder))
        bare = median(times["python -c pass"])
        for command, taken in times.items():
            modules = loaded(named[command], folder)
            middle = median(taken)
            print(f"{command:16} {middle * 1000:6.0f} ms {middle / bare:6.1f} times  {modules} modules")


def timed(words: Sequence[str], folder: Path) -> float:
    started = perf_counter()
    run(words, folder)
    return perf_counter() - started


def run(words: Sequence[str], folder: Path) -> str:
    environment = as_installed(os.environ)
    done = subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stderr


def loaded(words: Sequence[str], folder: Path) -> int:
    rest = words[1:] if words[0] == sys.executable else ("-m", "callsheet", *words[1:])
    return run((sys.executable, "-X", "importtime", *rest), folder).count("import time:") - 1


if __name__ == "__main__":
    main()
