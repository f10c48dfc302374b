"""How many lines an operation is beside its docstrings: the median of each description, and of all.

    python benchmarks/operations.py [FOLDER] [--most N]

Counted are decorators, signature and body; blank lines are not. The folder is
CALLSHEET_CORPUS, or ../shared/corpus beside the repository. `--most` leaves out descriptions of more bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median

from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.errors import CallsheetError
from callsheet.output.layout import laid_out
from callsheet.python.views.package import OperationView
from corpus import CORPUS, descriptions


def main(folder: Path, most: int) -> None:
    medians: list[float] = []
    every: list[int] = []
    for path in descriptions(folder):
        if path.stat().st_size <= most and (counts := lines_of(path)):
            medians.append(median(counts))
            every += counts
            print(f"{path.relative_to(folder).as_posix():60} {len(counts):6} {medians[-1]:6.1f}", flush=True)
    print(f"{'median of descriptions':60} {len(medians):6} {median(medians):6.1f}")
    print(f"{'median of operations':60} {len(every):6} {median(every):6.1f}")


def lines_of(path: Path) -> list[int]:
    """Of each operation; of none where the description is refused."""
    try:
        package = pipeline.plan(Options(spec=str(path), output=Path("measured"))).package
    except CallsheetError:
        return []
    return [count(operation) for module in package.calls for operation in module.operations]


def count(operation: OperationView) -> int:
    lines = (
        f"    @operation({operation.settings})",
        "    @staticmethod",
        f"    def {operation.function}({operation.parameters}) -> {operation.call_type}:",
        f"        return call({operation.request})",
    )
    text, _ = laid_out("\n".join(lines))
    return text.count("\n") + 1 + (operation.deprecated is not None)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--most", type=int, default=10**9, metavar="BYTES")
    arguments = parser.parse_args()
    main(arguments.folder, arguments.most)
