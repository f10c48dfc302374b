"""How long `callsheet check` takes for a client that is as it should be, whatever its size.

    python benchmarks/check.py [SPEC ...]

Without a SPEC: HubSpot's associations, and the largest descriptions of the corpus where it is
(CALLSHEET_CORPUS, or ../shared/corpus beside the repository).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

HOME = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("CALLSHEET_CORPUS") or HOME.parent / "shared" / "corpus")
LARGE = (
    "large/github.json",
    "large/stripe.json",
    "multifile/digitalocean/specification/DigitalOcean-public.v2.yaml",
)
ROUNDS = 7


def main(specs: list[Path]) -> None:
    print(f"{'':44}{'files':>7}{'read':>7}  seconds, best to worst of {ROUNDS}")
    for spec in specs or list(known()):
        with TemporaryDirectory() as folder:
            package = Path(folder) / "client"
            command = [sys.executable, "-m", "callsheet", "generate", str(spec), "--output", str(package)]
            subprocess.run(command, check=True, capture_output=True)
            times = sorted(checked(spec, package) for _ in range(ROUNDS))
            read = len(json.loads((package / "callsheet.lock").read_bytes())["sources"])
            written = sum(1 for path in package.rglob("*") if path.is_file())
            print(f"{spec.name[:43]:44}{written:7}{read:7}  {times[0]:.2f} to {times[-1]:.2f}")


def known() -> Iterator[Path]:
    yield HOME / "specs" / "hubspot_associations.yaml"
    yield from (path for name in LARGE if (path := CORPUS / name).exists())


def checked(spec: Path, package: Path) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "callsheet", "check", str(spec), "--output", str(package)]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("specs", metavar="SPEC", nargs="*", type=Path)
    main(options.parse_args().specs)
