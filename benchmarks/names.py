"""What a corpus is called: lengths of names, those that end in a number nobody described, equal models.

    python benchmarks/names.py [FOLDER] [--verbose]

The folder is CALLSHEET_CORPUS, or ../shared/corpus beside the repository. The status is 1 if a name ends in
a hash or a counter that the description does not have, if 2 % of the functions have more than 40
characters, or if a tenth of the classes has.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from callsheet.configuration.options import Options
from callsheet.document.references.pointer import Pointer
from callsheet.document.source import read
from callsheet.errors import DocumentError
from callsheet.ir.build import build_api
from callsheet.ir.model import Api, Enum
from callsheet.ir.schemas.equality import inline_sets
from callsheet.python.naming.table import NameTable, name_table
from corpus import CORPUS, descriptions

LONG = 40
MOST_LONG = 0.02

_POSITION = re.compile(r"/(?:allOf|anyOf|oneOf|parameters|prefixItems|items)/\d+(?=/|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    text: str
    about: str
    """All that the description says around what has the name."""

    @property
    def is_numbered(self) -> bool:
        """Whether it ends in digits, or in what looks like the start of a digest, of nobody's making."""
        found = re.search(r"(?:\d+|_?(?=[a-f]*\d)[0-9a-f]{8})_?$", self.text)
        digits = [] if found is None else re.findall(r"\d+", found[0])
        return not set(digits) <= {*re.findall(r"\d+", self.about)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    name: str
    functions: tuple[Name, ...]
    classes: tuple[Name, ...]
    equal: int
    """Inline models that equal another all the same."""


def main(folder: Path, *, verbose: bool) -> int:
    rows = [row for path in descriptions(folder) if (row := measured(path, folder)) is not None]
    functions = [name for row in rows for name in row.functions]
    classes = [name for row in rows for name in row.classes]
    numbered = [name for name in (*functions, *classes) if name.is_numbered]
    print(f"{len(rows)} descriptions")
    print(f"functions: {figures([len(name.text) for name in functions])}")
    print(f"classes: {figures([len(name.text) for name in classes])}")
    print(f"names that end in a number that nobody described: {len(numbered)}")
    print(f"inline models that equal another: {sum(row.equal for row in rows)}")
    for name in numbered if verbose else ():
        print(f"  {name.text}  {name.about[:160]}")
    long = sum(len(name.text) > LONG for name in functions)
    is_good = not numbered and long < MOST_LONG * len(functions)
    return 0 if is_good and percentile([len(name.text) for name in classes], 90) <= LONG else 1


def measured(path: Path, folder: Path) -> Row | None:
    """The names of one description; None for one that is refused."""
    try:
        document = read(Options(spec=str(path), cache=False, ref_root=folder))
        api = build_api(document)
    except DocumentError:
        return None
    names = name_table(api, renames={}, locked={})
    return Row(
        name=path.relative_to(folder).as_posix(),
        functions=tuple(_functions(api, names)),
        classes=tuple(_classes(api, names)),
        equal=sum(len(same) - 1 for same in inline_sets(api)),
    )


def _functions(api: Api, names: NameTable) -> Iterator[Name]:
    for operation in api.operations:
        about = f"{operation.id} {operation.method} {operation.path} {operation.tags}"
        yield Name(text=str(names.operations[operation.at].function), about=about)


def _classes(api: Api, names: NameTable) -> Iterator[Name]:
    places: dict[Pointer, list[Pointer]] = {}
    for at, one in api.shared.items():
        places.setdefault(one, []).append(at)
    operations = {operation.at: str(operation.id) for operation in api.operations}
    for at, declaration in api.declarations.items():
        ids = operations.get(declaration.owner, "") if declaration.owner is not None else ""
        said = [*declaration.hint, *(declaration.members if isinstance(declaration, Enum) else ())]
        ways = (_POSITION.sub("", f"{place.uri} {place.fragment}") for place in (at, *places.get(at, ())))
        yield Name(text=str(names.classes[at]), about=" ".join((ids, *ways, *map(str, said))))


def figures(lengths: list[int]) -> str:
    long = sum(length > LONG for length in lengths) / max(len(lengths), 1)
    median, most = percentile(lengths, 50), percentile(lengths, 90)
    return f"{len(lengths)}, median {median} characters, a tenth over {most}, {long:.2%} over {LONG}"


def percentile(lengths: list[int], percent: int) -> int:
    ordered = sorted(lengths)
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)] if ordered else 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, default=CORPUS)
    options.add_argument("--verbose", action="store_true", help="name those that end in a number")
    given = options.parse_args()
    sys.exit(main(given.folder, verbose=given.verbose))
