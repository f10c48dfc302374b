"""What clients make of the documented examples before and after `callsheet mend --examples`.

    python benchmarks/examples.py [SPEC]

SPEC is GitHub's description of the corpus. The status is 1 if an example is refused after it was mended.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.mending.changes import mended
from callsheet.mending.examples import Examined, examined
from callsheet.mending.overlay_text import overlay_text
from corpus import CORPUS
from msgspec.structs import replace


def main() -> None:
    spec = sys.argv[1] if len(sys.argv) > 1 else str(CORPUS / "large/github.json")
    options = Options(spec=spec, ref_root=Path(spec).parent)
    before = examined(options)
    _print("as described", before)
    found = mended(pipeline.described(options), before.sightings)
    print(f"{len(found.changes)} schemas change, {len(found.unmended)} drifts cannot be mended")
    with TemporaryDirectory() as folder:
        overlay = Path(folder) / "mended.yaml"
        overlay.write_text(overlay_text(found), encoding="utf-8")
        after = examined(replace(options, overlays=(str(overlay),)))
    _print("as mended", after)
    sys.exit(1 if after.refused else 0)


def _print(what: str, found: Examined) -> None:
    share = found.refused / max(found.examples, 1)
    print(
        f"{what}: {found.examples} JSON examples of successes, none raises by default; "
        f"{found.drifting} drift, {found.refused} ({share:.1%}) are refused by a strict client"
    )


if __name__ == "__main__":
    main()
