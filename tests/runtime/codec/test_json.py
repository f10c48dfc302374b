"""JSON text: what is refused, what is kept, and values that have no JSON form."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from runtime import UNSET, DecodeError, EncodeError, OpenStr, decode, dumps, encode, loads


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"", "not valid JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"{", "not valid JSON"),
        (b"[1,]", "not valid JSON"),
        (b"NaN", "not valid JSON: NaN is not JSON"),
        (b"[-Infinity]", "not valid JSON: -Infinity is not JSON"),
        (b"1e999", "not valid JSON: a number is too large"),
        (b"1" * 5000, "not valid JSON"),
        (b'"\xff"', "not valid JSON: invalid UTF-8 at byte 1"),
        (nested(201).encode(), "nested too deeply"),
        (nested(100_000).encode(), "nested too deeply"),
        (b'{"a":' * 201 + b"1" + b"}" * 201, "nested too deeply"),
    ],
)
def test_refused(text: bytes, reason: str) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(text)
    assert str(caught.value).startswith(f"$: {reason}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"123456789012345678901234567890", 123456789012345678901234567890),
        (b"[1.5, 1.0, -2e3, 0.1234567890123456789]", [1.5, 1.0, -2000.0, 0.12345678901234568]),
        ('"é"', "é"),
        (nested(200), json.loads(nested(200))),
        ("[" + ",".join(["{}"] * 500) + "]", [{}] * 500),
    ],
)
def test_read(text: bytes | str, value: Any) -> None:
    assert loads(text) == value


def test_any_value_is_what_another_parser_gives() -> None:
    text = '{"a": [1.5, 0.1234567890123456789, 1e2]}'
    assert decode(dict[str, Any], loads(text)) == json.loads(text)
    assert dumps(encode(loads(text))) == b'{"a":[1.5,0.12345678901234568,100.0]}'


def test_written() -> None:
    assert dumps({"a": ["é", 1, None, True, 1.5]}) == '{"a":["é",1,null,true,1.5]}'.encode()
    assert dumps({"é": "\ud800"}) == b'{"\\u00e9":"\\ud800"}'
    assert dumps([Decimal("1.10"), "x", Decimal("1E+5")]) == b'[1.10,"x",1E+5]'


@pytest.mark.parametrize("value", [float("nan"), [float("inf")], {"a": Decimal("NaN")}, object(), {1, 2}])
def test_not_written(value: Any) -> None:
    with pytest.raises(EncodeError):
        dumps(value)


class Word(OpenStr):
    A = "a"


@dataclass
class Thing:
    x: Any


@pytest.mark.parametrize("value", [object(), {1}, float("nan"), {1: 2}, {None: 1}, UNSET, [UNSET], 1j, Thing])
def test_no_json_form(value: Any) -> None:
    with pytest.raises(EncodeError):
        encode(value)
    if value is not UNSET:
        with pytest.raises(EncodeError):
            encode(Thing(value))


def test_cycles_are_refused() -> None:
    cycle: list[Any] = []
    cycle.append(cycle)
    with pytest.raises(EncodeError, match="nested too deeply"):
        encode(cycle)


def test_encoding_goes_by_what_a_value_is() -> None:
    assert encode(Thing([Thing(1), (2, Word.A), {Word.A: Word("b")}])) == {
        "x": [{"x": 1}, [2, "a"], {"a": "b"}]
    }
    assert encode(None) is None


def deep(depth: int) -> Any:
    value: Any = {}
    for _ in range(depth):
        value = {"x": value}
    return value


@dataclass
class Node:
    x: Node | None = None


def test_depth_that_another_parser_lets_through() -> None:
    assert encode(decode(Node, deep(150))) == deep(150)
    with pytest.raises(DecodeError, match="nested too deeply"):
        decode(Node, deep(100_000))
    with pytest.raises(DecodeError, match="nested too deeply"):
        decode(Node, deep(100_000), strict=False)
