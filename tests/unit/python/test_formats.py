"""The rows of formats: what the generator, the runtime and the documentation know follows from them."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import Annotated, Any

import pytest
import runtime
from callsheet.output import allowed_names
from callsheet.python.code.formats import DATETIMES, MODULES, NUMBERS, ROWS, STRINGS, TYPES, WORDS, FormatRow
from callsheet.python.examples.format_values import format_value, sample_value
from callsheet.python.naming import reserved
from runtime.codec.hints import FORMATS, RARE, Names
from runtime.extras import formats as extra

from ...made.formats_table import formats_table

ROOT = Path(__file__).parents[3]
DOCUMENTED = ROOT / "docs" / "models.md"
MARK = "<!-- This table is made from the rows of templates/runtime; a test holds it. -->\n\n"

EVERY = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.word}".strip())


def type_of(row: FormatRow) -> Any:
    return getattr(importlib.import_module(row.module or "builtins"), row.type_name)


def test_each_row_has_a_place() -> None:
    """A type without a word is that of one format; a word is for another format or another JSON type."""
    placed = (*STRINGS.values(), *NUMBERS.values(), *DATETIMES.values())
    assert sorted((row.type, row.word) for row in placed) == sorted((row.type, row.word) for row in ROWS)


def test_what_a_client_without_the_extra_asks_for_is_in_the_extra() -> None:
    assert set(RARE) <= extra.FORMATS.keys() | extra.WRITERS.keys()


@EVERY
def test_a_value_is_made_for_fakes_written_and_parsed(row: FormatRow) -> None:
    samples = [row.format.sample(seed, "Pet.born") for seed in range(3)]
    assert all(type(sample) is type_of(row) for sample in samples)
    assert len(set(samples)) == 3
    assert [row.format.parse(row.format.dump(sample)) for sample in samples] == samples


@EVERY
def test_names_and_modules_follow_from_the_row(row: FormatRow) -> None:
    assert row.type_name in TYPES & reserved.ARGUMENT & reserved.CLASS
    assert row.type_name in reserved.FUNCTION | reserved.BUILTINS
    assert not row.module or row.module in MODULES & allowed_names.MODULES
    assert not row.word or row.word in reserved.CLASS & reserved.RUNTIME & WORDS
    assert not row.word or getattr(runtime, row.word) is extra.WORDS[row.word]
    assert Names().evaluate(str(row.annotation)) == eval_of(row)


def eval_of(row: FormatRow) -> Any:
    type_ = type_of(row)
    assert bool(row.word) or type_ in FORMATS
    return Annotated[type_, extra.WORDS[row.word]] if row.word else type_


@EVERY
def test_a_value_is_said_as_python(row: FormatRow) -> None:
    spelled = sample_value(row)
    assert spelled is not None
    names = {
        str(need.name): getattr(importlib.import_module(need.module), need.name) for need in spelled.needs
    }
    assert row.format.dump(eval(spelled, names)) == row.format.dump(row.format.sample(0, "content"))


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("date", "2026-02-01", 'date.fromisoformat("2026-02-01")'),
        ("date", "2026-02-30", None),
        ("date", "tomorrow", None),
        ("date-time", "2026-02-01T00:00:00+01:00", 'datetime.fromisoformat("2026-02-01T00:00:00+01:00")'),
        ("date-time", "2026-02-01T00:00:00", None),
        ("date-time", "2024-01-01t00:00:00z", 'datetime.fromisoformat("2024-01-01T00:00:00Z")'),
        ("date-time", "2024-06-30T23:59:60Z", 'datetime.fromisoformat("2024-06-30T23:59:59Z")'),
        ("date-time", "2024-06-30t23:59:60+05:30", 'datetime.fromisoformat("2024-06-30T23:59:59+05:30")'),
        ("time", "23:59:59z", 'time.fromisoformat("23:59:59Z")'),
        ("duration", "P1DT2H", "timedelta(days=1, hours=2)"),
        ("duration", "-PT1.5S", "-timedelta(seconds=1, microseconds=500000)"),
        ("duration", "PT0S", "timedelta()"),
        ("decimal", "1.10", 'Decimal("1.10")'),
        ("byte", "IicAXP8=", "b'\"\\'\\x00\\\\\\xff'"),
        ("byte", '"); evil("', None),
        ("uuid", "{c7d8a1f0-6a3e-4b55-9d0f-2f4d1b1c9e01}", None),
    ],
)
def test_json_is_said_as_python_where_it_fits(name: str, value: str, expected: str | None) -> None:
    spelled = format_value(STRINGS[name], value)
    if expected is None or not expected.startswith("b"):
        assert spelled == expected
    else:
        assert ast.literal_eval(str(spelled)) == ast.literal_eval(expected)


def test_the_documentation_has_every_format(update_golden: bool) -> None:
    before, mark, rest = DOCUMENTED.read_text("utf-8").partition(MARK)
    assert mark, "docs/models.md has lost its mark"
    _, end, after = rest.partition("\n\n")
    if update_golden:
        DOCUMENTED.write_text(before + mark + formats_table() + end[1:] + after, encoding="utf-8")
        rest = formats_table() + end[1:] + after
    assert rest.startswith(formats_table() + "\n"), "pytest tests/unit/python/test_formats.py --update-golden"


def test_only_the_rows_name_the_types() -> None:
    """Nothing of the generator has a list of them by hand."""
    for path in (ROOT / "generator" / "callsheet").rglob("*.py"):
        texts = {
            node.value
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not texts & {row.type for row in ROWS if row.module}, path.name
