"""Whether what `make` makes up keeps to what descriptions ask of values beside their types.

For every model of every description, `make(Model)` and `make.full(Model)` of its package are validated as
JSON by jsonschema, which reads the description itself: bounds, lengths, patterns, formats, multiples, items.

    python benchmarks/made.py DESCRIPTION_OR_FOLDER...

Prints how many values were made, and by keyword what they miss.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import CallsheetError
from callsheet.ir.build import build_api
from callsheet.ir.model import Model
from callsheet.validation.bundle import bundle
from callsheet.validation.validate import validate
from jsonschema.exceptions import best_match
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

sys.path.insert(0, str(Path(__file__).parent))
from conformance import write
from corpus import descriptions
from relaxing import UNTYPED
from upgrading import upgraded

WATCHED = (UNTYPED | {"format"}) - {"not", "propertyNames"}


@dataclass(slots=True)
class Tally:
    values: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    """Models of which nothing could be made, and why."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("descriptions", nargs="+", type=Path, help="files, or folders of them")
    parser.add_argument("--show", type=int, default=3, help="so many examples of each keyword")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    paths = [path for one in options.descriptions for path in (descriptions(one) if one.is_dir() else [one])]
    tally, read_ = Tally(), 0
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        for number, path in enumerate(paths):
            read_ += _tried(path, Path(folder) / f"client_{number}", tally)
    missed = sum(tally.missed.values())
    print(f"{read_} descriptions, {tally.values} values: {missed} assertions missed")
    for keyword, times in tally.missed.most_common():
        print(f"  {keyword} {times}")
        for example in tally.examples[keyword][: options.show]:
            print(f"      such as {example[:300]}")
    print(f"  {len(tally.broken)} values could not be made")
    for text in tally.broken[: options.show]:
        print(f"      such as {text[:300]}")


def _tried(path: Path, target: Path, tally: Tally) -> bool:
    try:
        document = read(Options(spec=str(path), ref_root=path.parent.parent))
        validate(document)  # which follows all references, as a bundle needs it
        api = build_api(document)
    except CallsheetError:
        return False
    names = write(api, target, testing=True)
    whole = json.loads(json.dumps(upgraded(bundle(document, {}).data), default=str))
    models = importlib.import_module(f"{target.name}.models")
    make = importlib.import_module(f"{target.name}.testing").make
    encode = importlib.import_module(f"{target.name}._runtime").encode
    for at, declaration in api.declarations.items():
        place = _place(at.tokens, whole) if at.uri == document.root.uri else None
        if place is None or not isinstance(declaration, Model):
            continue
        missing = _validator(whole, place)
        class_ = getattr(models, names.classes[at])
        for maker in (make, make.full):
            tally.values += 1
            shown = f"{path.name}: {names.classes[at]}"
            try:
                value = json.loads(json.dumps(encode(maker(class_))))
            except Exception as error:  # noqa: BLE001 - told as what it is
                tally.broken.append(f"{shown}: {type(error).__name__}: {error}")
                continue
            for missed in missing(value):
                tally.missed[missed.validator] += 1
                where = "/".join(map(str, missed.absolute_path))
                tally.examples.setdefault(missed.validator, []).append(f"{shown} /{where}: {missed.message}")
    return True


def _place(tokens: tuple[str, ...], whole: Any) -> str | None:
    """Where the schema is, after a conversion to OpenAPI 3 too."""
    moved = ("components", "schemas", *tokens[1:]) if tokens[:1] == ("definitions",) else tokens
    found = whole
    for token in moved:
        try:
            found = found[int(token) if isinstance(found, list) else token]
        except (KeyError, IndexError, ValueError, TypeError):
            return None
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in moved)


def _validator(whole: Any, place: str) -> Any:
    kind = OAS30Validator if str(whole["openapi"]).startswith("3.0") else OAS31Validator
    registry = Registry().with_resource("urn:whole", DRAFT202012.create_resource(whole))
    made = kind({"$ref": f"urn:whole#{place}"}, registry=registry, format_checker=kind.FORMAT_CHECKER)

    def missing(value: Any) -> Iterator[Any]:
        try:
            found = [best_match([one]) for one in made.iter_errors(value)]
        except Exception:  # noqa: BLE001 - a schema that the validator cannot read
            return
        yield from (error for error in found if error is not None and error.validator in WATCHED)

    return missing


if __name__ == "__main__":
    main()
