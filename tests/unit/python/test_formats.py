"""The rows of formats: the generator's and the runtime's say the same, and everything is made of them."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import Annotated, Any

import pytest
import runtime
from callsheet.output import allowed_names
from callsheet.python.code.formats import MODULES, ROWS, STRINGS, TYPES, WORDS, FormatRow
from callsheet.python.naming import reserved
from runtime.codec.formats import FORMATS, WORDS as RUNTIME_WORDS
from runtime.codec.hints import Names
from runtime.extras.testing.samples import SAMPLES

ROOT = Path(__file__).parents[3]


def type_of(row: FormatRow) -> Any:
    return getattr(importlib.import_module(row.module or "builtins"), row.type_name)


def test_the_runtime_has_the_same_types_and_words() -> None:
    assert {type_of(row) for row in ROWS} == FORMATS.keys()
    assert RUNTIME_WORDS.keys() == WORDS


def test_no_two_rows_write_the_same_type_for_one_json_type() -> None:
    assert len({(row.type, row.word) for row in STRINGS}) == len(STRINGS)
    assert len({row.name for row in STRINGS}) == len(STRINGS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.word}".strip())
def test_a_value_is_made_for_fakes_written_and_parsed(row: FormatRow) -> None:
    form = RUNTIME_WORDS[row.word] if row.word else FORMATS[type_of(row)]
    samples = [SAMPLES[form](seed, "Pet.born") for seed in range(3)]
    assert all(type(sample) is type_of(row) for sample in samples)
    assert len(set(samples)) == 3
    assert [form.parse(form.dump(sample)) for sample in samples] == samples


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.word}".strip())
def test_names_and_modules_follow_from_the_row(row: FormatRow) -> None:
    assert row.type_name in TYPES & reserved.ARGUMENT & reserved.CLASS & reserved.FUNCTION
    assert not row.module or row.module in MODULES & allowed_names.MODULES
    assert not row.word or row.word in reserved.CLASS & reserved.RUNTIME
    assert not row.word or getattr(runtime, row.word) is RUNTIME_WORDS[row.word]
    assert Names().evaluate(str(row.annotation)) == eval_of(row)


def eval_of(row: FormatRow) -> Any:
    return Annotated[type_of(row), RUNTIME_WORDS[row.word]] if row.word else type_of(row)


def test_the_documentation_has_every_format() -> None:
    text = (ROOT / "docs" / "models.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    for row in STRINGS:
        assert any(f"`{row.type_name}`" in line and f"`{row.name}`" in line for line in rows), row.name


def test_only_the_rows_name_the_types() -> None:
    """Nothing of the generator has a list of them by hand."""
    for path in (ROOT / "generator" / "callsheet" / "python").rglob("*.py"):
        if path.parts[-2:] == ("code", "formats.py"):
            continue
        texts = {
            node.value
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not texts & {row.type for row in ROWS if row.module}, path.name
