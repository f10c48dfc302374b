"""The corpus: real descriptions, which lie beside the repository or where CALLSHEET_CORPUS says."""

from __future__ import annotations

import os
from pathlib import Path

CORPUS = Path(os.environ.get("CALLSHEET_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")
MISSING = "needs the corpus of real descriptions: set CALLSHEET_CORPUS, or put it at ../shared/corpus"
MULTIFILE = "multifile/digitalocean/specification/DigitalOcean-public.v2.yaml"
FRAGMENTS = ("common", "NewPet", "Pet", "parameters", "Error")
"""Files that are parts of other descriptions."""


def _descriptions() -> list[str]:
    found = (path.relative_to(CORPUS) for path in sorted(CORPUS.rglob("*")))
    names = [
        path.as_posix()
        for path in found
        if path.suffix in (".json", ".yaml", ".yml")
        and path.parts[0] != "multifile"
        and path.stem not in FRAGMENTS
    ]
    return [*names, MULTIFILE] if names else []


DESCRIPTIONS = _descriptions()
"""All of them, as paths within the corpus; empty where there is no corpus."""
