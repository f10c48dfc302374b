"""Pairs of descriptions: small ones with every kind of change, and real ones of the corpus."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

from callsheet.comparison.reading import surface_of
from callsheet.comparison.surface import Surface
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.ir.identity.lock_content import LockContent
from callsheet.output.render import render
from callsheet.python.locking import lock_content
from callsheet.python.options import python_options
from callsheet.python.plan import plan_package

from ..corpus import CORPUS

_FOLDER = Path(__file__).parent / "pairs"

PAIRS = {file.name: (file / "old.yaml", file / "new.yaml") for file in sorted(_FOLDER.iterdir())}


def _adyen() -> dict[str, tuple[Path, Path]]:
    """Each version of a description with each other."""
    found = sorted(
        (match.group(1), int(match.group(2)), path)
        for path in CORPUS.glob("versions/adyen/*.json")
        if (match := re.fullmatch(r"(\w+)-v(\d+)", path.stem))
    )
    pairs = permutations(found, 2)
    return {f"{a[0]}_{a[1]}_{b[1]}": (a[2], b[2]) for a, b in pairs if a[0] == b[0]}


ADYEN = _adyen()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Two versions of one package, the names of the old one kept."""

    name: str
    old: Surface
    new: Surface
    old_files: Mapping[str, str]
    files: Mapping[str, str]
    """Those of the new one."""


def speak(name: str, old: Path, new: Path) -> Spoken:
    package = f"api_{name.lower()}"
    before, locked = generated(old, package, LockContent())
    after, _ = generated(new, package, locked)
    surfaces = {"old": surface_of(package, before), "new": surface_of(package, after)}
    return Spoken(name=name, old_files=before, files=after, **surfaces)


def generated(
    spec: Path, package: str, locked: LockContent, **settings: Any
) -> tuple[dict[str, str], LockContent]:
    """The files of a package, and what its lock keeps; `locked` is what the one before kept."""
    options = Options(spec=str(spec), output=Path(package), **settings)
    inline = options.enums != "class"
    api = build_api(read(Options(spec=str(spec))), locked=locked, inline_enums=inline)
    planned, names = plan_package(api, python_options(options, locked))
    files = {file.path: file.text for file in render(planned)}
    return files, lock_content(api, names, options.rules, planned.index.layout)
