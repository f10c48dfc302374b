"""Ours beside the other generators for Python: what each takes, and what its output is worth.

    python benchmarks/peers.py [--most BYTES] [--peers NAME,NAME] [--rounds N]

Makes an environment for each in build/peers, and runs them in turn, whole processes, on HubSpot's
associations and, where the corpus is (CALLSHEET_CORPUS, or ../shared/corpus beside the repository), on Gitea,
Stripe and GitHub. Ours formats, and validates anew each time. Figures are multiples of ours, of medians;
memory is that of all processes together. "imports": whether every module that was written does; "operations":
how many of those that are described have a function.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from corpus import CORPUS, HOME
from measured import Measured, measure
from peer_list import OURS, PEERS, Peer, programs, version
from peer_worth import described, functions, imports, lines, package_in

DOCUMENTS = {
    "HubSpot's associations": HOME / "specs" / "hubspot_associations.yaml",
    "Gitea": CORPUS / "directory" / "gitea.io.json",
    "Stripe": CORPUS / "large" / "stripe.json",
    "GitHub": CORPUS / "large" / "github.json",
}
HEAD = "| | wall | CPU | memory | imports | operations | lines |\n| --- | --- | --- | --- | --- | --- | --- |"


def main() -> None:
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    asked = set(options.peers.split(",")) if options.peers else {peer.name for peer in PEERS}
    peers = [OURS, *(peer for peer in PEERS if peer.name in asked)]
    places = {peer: programs(peer, options.folder.resolve()) for peer in peers}
    for peer, place in places.items():
        print(f"{peer.name} {version(peer, place) if isinstance(place, Path) else f'not run: {place}'}")
    ready = {peer: place for peer, place in places.items() if isinstance(place, Path)}
    with TemporaryDirectory() as name:
        run(
            ready, DOCUMENTS["HubSpot's associations"], Path(name), 1, options.limit
        )  # fills what the system caches
    for title, spec in DOCUMENTS.items():
        if spec.exists() and spec.stat().st_size <= options.most:
            with TemporaryDirectory() as name:
                results = run(ready, spec, Path(name), options.rounds, options.limit)
                print(
                    f"\n{title}, {described(spec)} operations, {spec.stat().st_size / 1e6:.2f} MB\n\n{HEAD}"
                )
                for row in table(ready, results, Path(name), spec, options.limit):
                    print(row, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--most", type=int, default=10**9, metavar="BYTES", help="leave out larger descriptions"
    )
    parser.add_argument("--peers", metavar="NAME,NAME", help="only these beside ours")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=300, metavar="SECONDS", help="of one run")
    parser.add_argument("--folder", type=Path, default=HOME / "build" / "peers", help="of the environments")
    return parser.parse_args()


def run(
    places: Mapping[Peer, Path], spec: Path, folder: Path, rounds: int, limit: float
) -> dict[Peer, list[Measured]]:
    """Each in turn, several times over; one that fails is not run again."""
    results: dict[Peer, list[Measured]] = {peer: [] for peer in places}
    for _ in range(rounds):
        for peer, place in places.items():
            if all(measured.is_done for measured in results[peer]):
                results[peer].append(once(peer, place, spec, folder, limit))
    return results


def once(peer: Peer, place: Path, spec: Path, folder: Path, limit: float) -> Measured:
    output = output_of(peer, folder)
    shutil.rmtree(output, ignore_errors=True)
    output.unlink(missing_ok=True)
    words = [word.format(spec=spec, output=output) for word in peer.words]
    words[0] = str(place / words[0])
    environment = {**os.environ, "PATH": f"{place}{os.pathsep}{os.environ['PATH']}"}
    return measure(words, folder, limit=limit, environment=environment)


def output_of(peer: Peer, folder: Path) -> Path:
    return folder / f"made_{peer.name.replace('-', '_')}"


def table(
    places: Mapping[Peer, Path],
    results: Mapping[Peer, list[Measured]],
    folder: Path,
    spec: Path,
    limit: float,
) -> Iterator[str]:
    ours = results[OURS]
    operations = described(spec)
    for peer, measured in results.items():
        package = package_in(output_of(peer, folder))
        last = measured[-1]
        if last.is_late or package is None:
            ended = f"not done in {limit:.0f} s" if last.is_late else f"fails: {reason(last)}"
            yield f"| {peer.name} | {ended} | | | | | |"
            continue
        name = peer.name if last.is_done else f"{peer.name}, which fails in the end"
        found = functions(peer, package)
        worth = "models only" if found is None else f"{found} of {operations}"
        imported = imports(places[peer] / "python", package, limit)
        yield f"| {name} | {costs(measured, ours)} | {imported} | {worth} | {lines(package)} |"


def costs(measured: list[Measured], ours: list[Measured]) -> str:
    """As multiples of ours; of ours what they are multiples of."""
    medians = [
        (
            median(one.wall for one in runs),
            median(one.cpu for one in runs),
            median(one.megabytes for one in runs),
        )
        for runs in (measured, ours)
    ]
    if measured is ours:
        wall, cpu, megabytes = medians[0]
        return f"1 ({wall:.2f} s) | 1 ({cpu:.2f} s) | 1 ({megabytes:.0f} MB)"
    return " | ".join(f"{theirs / own:.2f}" for theirs, own in zip(*medians, strict=True))


def reason(measured: Measured) -> str:
    """The last line that says something."""
    said = [line.strip(" │─╯╰") for line in measured.output.splitlines()]
    return next(
        (line[:90] for line in reversed(said) if line and "http" not in line), f"status {measured.status}"
    )


if __name__ == "__main__":
    main()
