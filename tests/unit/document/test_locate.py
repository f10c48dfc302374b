"""Pointers become lines and columns."""

from typing import Any

import pytest
from callsheet.configuration.limits import DEFAULT_LIMITS
from callsheet.document.text.locate import _JsonLocator, locator
from callsheet.document.text.parse import parse

YAML = """\
openapi: 3.1.0
paths:
  /pets/{id}:
    get:
      tags: [a, b]
      parameters:
        - name: id
          schema: {type: intger}
    post: &same
      summary: |
        long
    put: *same
    patch:
      <<: *same
"""

JSON = """{
  "openapi": "3.1.0", "empty": {}, "none": [ ],
  "paths": {"/a\\"{}[]": {"get": [1 , [ 2 ] , {"x" : "}"} ] , "post": null } },
  "é": {"k": true}
}
"""


def place(text: str, *tokens: str, of_key: bool = False) -> tuple[int, int]:
    parsed = parse(text.encode(), DEFAULT_LIMITS, expect_json=False)
    return locator(parsed, DEFAULT_LIMITS).offset(tokens, of_key=of_key)


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ((), (1, 1)),
        (("openapi",), (1, 10)),
        (("paths",), (2, 1)),
        (("paths", "/pets/{id}", "get"), (4, 5)),
        (("paths", "/pets/{id}", "get", "tags", "1"), (5, 17)),
        (("paths", "/pets/{id}", "get", "parameters", "0"), (7, 11)),
        (("paths", "/pets/{id}", "get", "parameters", "0", "schema", "type"), (8, 26)),
        (("paths", "/pets/{id}", "get", "parameters", "0", "schema", "nothing"), (8, 11)),
        (("paths", "/pets/{id}", "get", "parameters", "7", "schema"), (6, 7)),
        (("paths", "/pets/{id}", "put", "summary"), (10, 16)),
        (("paths", "/pets/{id}", "patch", "summary"), (10, 16)),
        (("nowhere", "at", "all"), (1, 1)),
    ],
)
def test_yaml(tokens: tuple[str, ...], expected: tuple[int, int]) -> None:
    assert place(YAML, *tokens) == expected


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ((), (1, 1)),
        (("openapi",), (2, 14)),
        (("empty",), (2, 23)),
        (("none", "0"), (2, 36)),
        (("paths", '/a"{}[]'), (3, 13)),
        (("paths", '/a"{}[]', "get", "0"), (3, 34)),
        (("paths", '/a"{}[]', "get", "1", "0"), (3, 40)),
        (("paths", '/a"{}[]', "get", "2", "x"), (3, 53)),
        (("paths", '/a"{}[]', "post"), (3, 70)),
        (("é", "k"), (4, 14)),
        (("é", "k", "further"), (4, 14)),
    ],
)
def test_json(tokens: tuple[str, ...], expected: tuple[int, int]) -> None:
    assert place(JSON, *tokens) == expected


def test_of_key() -> None:
    assert place("a:\n  b: 1", "a", "b", of_key=True) == (2, 3)
    assert place('{"a": {"b": 1}}', "a", "b", of_key=True) == (1, 8)


def test_json_and_yaml_agree_on_json() -> None:
    parsed = parse(JSON.encode(), DEFAULT_LIMITS, expect_json=True)
    by_json = locator(parsed, DEFAULT_LIMITS)
    by_yaml = locator(
        parse(b"# no JSON\n" + JSON.encode(), DEFAULT_LIMITS, expect_json=False), DEFAULT_LIMITS
    )
    for tokens in _pointers(parsed.data):
        line, column = by_yaml.offset(tokens)
        assert by_json.offset(tokens) == ((line - 1, column) if tokens else (1, 1))


def test_deep_json_is_read_a_few_times_and_no_more() -> None:
    """What is nested would be skipped once for each level that it is in."""
    depth, padding = 80, '"' + "x" * 2000 + '"'
    text = f'{{"a": {padding}, "b": ' * depth + "1" + f', "c": [{padding}]}}' * depth
    parsed = parse(text.encode(), DEFAULT_LIMITS, expect_json=True)
    found = locator(parsed, DEFAULT_LIMITS)
    assert isinstance(found, _JsonLocator)
    at = found.offset((*("b",) * (depth - 1), "c"))
    assert text[at[1] - 1 :].startswith('"c"')
    assert found._skipped < 10 * len(text)
    assert place(text, *("b",) * depth) == (1, text.index("1") + 1)


def _pointers(value: Any, at: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(inner for key, item in pairs for inner in _pointers(item, (*at, str(key))))]
