"""The JSON Schema of the configuration: it knows every key, and says yes to what the reader says yes to."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration import schema_file
from callsheet.configuration.option import readers
from callsheet.configuration.options import Options
from callsheet.configuration.reading import added_client, read_configuration
from callsheet.configuration.schema_file import SCHEMA_ID, tool_schema
from callsheet.configuration.values import Position
from callsheet.errors import OptionsError
from hypothesis import given, settings, strategies as st
from jsonschema import Draft7Validator
from msgspec.structs import fields

from ..made.options_schema import configuration_schema, schema_text

ROOT = Path(__file__).parents[2]
COMMITTED = Path(schema_file.__file__).with_name("schema.json")
SCHEMA = configuration_schema()
READERS = readers(Options)


# --- every key -------------------------------------------------------------------------------


@pytest.mark.parametrize("key", sorted(field.name for field in fields(Options)))
def test_a_key_says_what_it_is(key: str) -> None:
    text = SCHEMA["definitions"][key]["description"]
    assert text, f'write a docstring under the field "{key}" of Options in configuration/options.py'


@pytest.mark.parametrize("kind", sorted(SCHEMA["definitions"]))
def test_editors_have_something_to_show_for_every_word(kind: str) -> None:
    for table in tables(SCHEMA["definitions"][kind]):
        for word, schema in table["properties"].items():
            named = f'"{word}" of {table["title"]}'
            assert schema.get("description"), f"write a docstring under the field {named} in configuration/"


def tables(schema: Any) -> Iterator[dict[str, Any]]:
    """Every table with a title in a schema: those that `_table_of` made of a dataclass."""
    if isinstance(schema, dict):
        if "title" in schema and "properties" in schema:
            yield schema
        for part in schema.values():
            yield from tables(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from tables(part)


def test_the_schema_in_the_package_is_that_of_the_code(update_golden: bool) -> None:
    if update_golden:
        COMMITTED.write_text(schema_text(), encoding="utf-8")
    how = "pytest tests/unit/test_configuration_schema.py --update-golden"
    assert COMMITTED.read_text("utf-8") == schema_text(), f"the keys have changed; write the schema: {how}"


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == SCHEMA_ID


def test_validate_pyproject_finds_the_schema() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    plugin = project["entry-points"]["validate_pyproject.tool_schema"]["callsheet"]
    assert plugin == "callsheet.configuration.schema_file:tool_schema"
    assert tool_schema("callsheet") == SCHEMA


# --- the same yes and no ---------------------------------------------------------------------


def schema_takes(document: Any) -> bool:
    return bool(Draft7Validator(SCHEMA).is_valid(json.loads(json.dumps(document, default=str))))


def reader_takes(folder: Path, text: str) -> bool:
    file = folder / "callsheet.toml"
    file.write_text(text, encoding="utf-8")
    try:
        read_configuration(file)
    except OptionsError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("", True),
        ('http = "stdlib"', True),
        ('http = "curl"', False),
        ('htpp = "stdlib"', False),
        ('[[client]]\nspec = "a"\noutput = "b"', True),
        ('[[client]]\nspec = "a"', False),
        ('spec = "a"\n[[client]]\noutput = "b"', True),
        ('spec = "a"\n[[client]]\noutput = "b"\n[[client]]\nspec = "c"', False),
        ('[client]\nspec = "a"\noutput = "b"', False),
        ('[[client]]\nspec = "a"\noutput = "b"\nouput = "c"', False),
        ('[[client]]\nspec = "a"\noutput = "b"\n[[client.client]]\nspec = "a"\noutput = "b"', False),
        ('formats.money = { type = "a.B" }', True),
        ('formats.money = { parse = "a.B" }', False),
        ('formats.money = { type = "a.B", kind = "x" }', False),
        ('include = ["tag:"]', False),
        ("strict = true", True),
        ('strict = "all"', False),
        ("template.vars = { anything = [1, { at = 2026-01-01 }] }", True),
        ("template.view = 1", True),
        ("template.view = 1.5", False),
        ('template.ungated = "x"', False),
        ('vars = { name = "x" }', False),
    ],
)
def test_both_say_the_same_of_a_file(tmp_path: Path, text: str, taken: bool) -> None:
    assert (reader_takes(tmp_path, text), schema_takes(tomllib.loads(text))) == (taken, taken)


def words(schema: Any) -> Iterator[str]:
    """Every key and every value that a schema names: what random values are made of, to hit now and then."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        yield from (word for word in schema.get("enum", ()) if isinstance(word, str))
        for part in schema.values():
            yield from words(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from words(part)


TEXTS = st.sampled_from(sorted({"", "a", "a.b", "tag:x", "tag:", "GET", "/x", "https://a.example"}))


def values(key: str) -> st.SearchStrategy[Any]:
    known = st.sampled_from(sorted({"a", *words(SCHEMA["definitions"][key])}))
    leaves = st.booleans() | st.integers(-2, 5) | st.floats(0, 2) | TEXTS | known
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(known, inner, max_size=3),
        max_leaves=6,
    )


@pytest.mark.parametrize("key", sorted(READERS))
@settings(max_examples=50)
@given(data=st.data())
def test_both_say_the_same_of_any_value(key: str, data: st.DataObject) -> None:
    value = data.draw(values(key))
    try:
        READERS[key](value, Position(name="callsheet.toml", keys=(key,)))
        read = True
    except OptionsError:
        read = False
    assert (
        schema_takes({key: value}) is read
    ), f"{key} = {value!r}: make @reads(...) say what the function does"


# --- where editors find it -------------------------------------------------------------------


def test_a_new_file_names_the_schema() -> None:
    text = added_client("", "shop.yaml", Path("shop"))
    assert text.splitlines()[0] == "#:schema ./callsheet.schema.json"
    assert schema_takes(tomllib.loads(text))
    assert added_client(text, "b.yaml", Path("b")).count("#:schema") == 1
