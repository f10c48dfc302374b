"""Bytes become data, whatever encoding and syntax they have, or are refused with a place."""

import codecs

import pytest
from callsheet.configuration.limits import DEFAULT_LIMITS, Limits
from callsheet.document.text.parse import Parsed, parse
from callsheet.document.text.yaml_text import TextError


def read(content: bytes, *, expect_json: bool = False, limits: Limits = DEFAULT_LIMITS) -> Parsed:
    return parse(content, limits, expect_json=expect_json)


@pytest.mark.parametrize(
    "content",
    [
        '{"a": "ä"}'.encode(),
        codecs.BOM_UTF8 + '{"a": "ä"}'.encode(),
        codecs.BOM_UTF16_LE + '{"a": "ä"}'.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + '{"a": "ä"}'.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + '{"a": "ä"}'.encode("utf-32-le"),
        b'\n\t {"a": "\\u00e4"}',
        "a: ä".encode(),
        codecs.BOM_UTF8 + "a: ä".encode(),
        b'{"a": "\xc3\xa4", # a comment\n}',
    ],
)
def test_encodings_and_syntaxes(content: bytes) -> None:
    assert read(content).data == {"a": "ä"}


def test_json_with_a_trailing_comma_is_told_of() -> None:
    parsed = read(b'{"a": 1,\n}', expect_json=True)
    assert parsed.data == {"a": 1}
    assert [(flaw.code, flaw.line, flaw.fatal) for flaw in parsed.flaws] == [("json-syntax", 1, False)]


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b'{"a": "b" "c"}', "json-syntax", (1, 11)),
        (b'{"a": NaN}', "not-a-number", (1, 7)),
        (b'{"a": [1,\n -Infinity]}', "not-a-number", (2, 2)),
        (b'{"a": 1e999}', "not-a-number", (1, 7)),
        (b'{"a": ' + b"9" * 5000 + b"}", "too-many-digits", (1, 7)),
        (b"[" * 150_000 + b"]" * 150_000, "too-deep", (1, 1)),
        (b"[" * 250 + b"]" * 250, "too-deep", (1, 1)),
        (b'{"a": "\xff"}', "encoding", (1, 8)),
        (b'{"a": "\\ud800"}', "encoding", (1, 1)),
    ],
)
def test_refused(content: bytes, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(TextError) as caught:
        read(content, expect_json=True)
    flaw = caught.value.flaw
    assert (flaw.code, (flaw.line, flaw.column)) == (code, place)


def test_depth_is_a_limit_that_can_be_raised() -> None:
    content = b'{"a": ' * 10 + b"1" + b"}" * 10
    with pytest.raises(TextError):
        read(content, limits=Limits(depth=9))
    assert read(content, limits=Limits(depth=11)).data


def test_duplicate_keys_of_json_have_places() -> None:
    parsed = read(b'{\n  "a": 1,\n  "a": 2\n}', expect_json=True)
    assert parsed.data == {"a": 2}
    assert [(flaw.code, flaw.line, flaw.column) for flaw in parsed.flaws] == [("duplicate-key", 3, 3)]


def test_surrogate_pairs_are_whole() -> None:
    assert read(b'{"a": "\\ud83d\\ude00"}').data == {"a": "\U0001f600"}


def test_lines() -> None:
    parsed = read(b"a: 1\r\nb: 2\nc: 3")
    assert [parsed.line(number) for number in (1, 2, 3)] == ["a: 1", "b: 2", "c: 3"]
