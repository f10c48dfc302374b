"""Cursors give what is there, and put on record what is not as it should be."""

from collections.abc import Callable

import pytest
from callsheet.document.document import Dialect, Document
from callsheet.document.references.cursor import Cursor, entry_of

Describe = Callable[..., Document]


@pytest.fixture
def entry(describe: Describe) -> Cursor:
    document = describe(
        a_yaml="""
        openapi: 3.1.0
        text: hello
        number: 1.5
        list: [a, {b: 1}]
        yes: true
        maybe: "true"
        nothing: null
        object: {x-one: 1, two: 2}
        elsewhere: {$ref: b.yaml#/text}
        """,
        b_yaml="text: from another file\nwrong: {$ref: a.yaml#/list}",
    )
    return entry_of(document)


def told(entry: Cursor) -> list[tuple[str, str]]:
    return [(problem.at.fragment, problem.message) for problem in entry.document.tolerated.values()]


def test_text(entry: Cursor) -> None:
    assert entry.text("text") == "hello"
    assert entry.text("nothing", "default") == "default"
    assert entry.text("missing") == ""
    assert entry.text("elsewhere") == "from another file"
    assert told(entry) == []
    assert entry.text("number") == "1.5"
    assert entry.text("list", "default") == "default"
    assert told(entry) == [
        ("#/number", "expected string, got number"),
        ("#/list", "expected string, got array"),
    ]


def test_flag(entry: Cursor) -> None:
    assert entry.flag("yes") is True
    assert entry.flag("missing") is False
    assert entry.flag("missing", default=True) is True
    assert entry.flag("maybe") is True
    assert told(entry) == [("#/maybe", "expected boolean, got string")]


def test_collections(entry: Cursor) -> None:
    assert [key for key, _ in entry.mapping("object").items()] == ["x-one", "two"]
    assert [element.pointer.fragment for element in entry.sequence("list").elements()] == [
        "#/list/0",
        "#/list/1",
    ]
    assert entry.mapping("object").extensions() == {"x-one": 1}
    assert list(entry.mapping("missing").items()) == []
    assert list(entry.mapping("list").items()) == []
    assert list(entry.sequence("object").elements()) == []
    assert told(entry) == [
        ("#/list", "expected object, got array"),
        ("#/object", "expected array, got object"),
    ]


def test_kinds(entry: Cursor) -> None:
    kinds = {key: value.kind for key, value in entry.items()}
    assert kinds == {
        "openapi": "string",
        "text": "string",
        "number": "number",
        "list": "array",
        "yes": "boolean",
        "maybe": "string",
        "nothing": "null",
        "object": "object",
        "elsewhere": "object",
    }
    assert "text" in entry
    assert "missing" not in entry
    assert repr(entry.get("list")) == "<Cursor a.yaml#/list array>"


def test_references(entry: Cursor) -> None:
    elsewhere = entry.get("elsewhere")
    assert elsewhere is not None
    target = elsewhere.reference()
    assert target is not None
    assert target.pointer == elsewhere.resolve().pointer
    assert str(target.pointer) == "b.yaml#/text"
    assert target.reference() is None


@pytest.mark.parametrize(
    ("top", "dialect"),
    [
        ("swagger: '2.0'", Dialect.V2_0),
        ("swagger: 2.0", Dialect.V2_0),
        ("openapi: 3.0.4", Dialect.V3_0),
        ("openapi: 3.1.1", Dialect.V3_1),
        ("openapi: 3.2.0", Dialect.V3_2),
        ("openapi: 3.1", Dialect.V3_1),
    ],
)
def test_dialects(describe: Describe, top: str, dialect: Dialect) -> None:
    assert describe(a_yaml=top).dialect is dialect
