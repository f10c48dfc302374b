"""Parameter styles against the tables of OpenAPI 3.2 (Style Examples) and RFC 6570."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sample._runtime import DEEP_OBJECT, JSON, InvalidArgument, OpenStr, Style
from sample._runtime.extras.styles import expand_cookies
from sample._runtime.http.arguments import expand_header, expand_path, expand_query

EMPTY, STRING = "", "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

# style, explode: what the specification shows for string, array and object
PATH = [
    ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
QUERY = [
    ("form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("form", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    ("spaceDelimited", False, None, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, None, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]
COOKIES = [
    ("form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", True, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
]


def rows(table: list[Any]) -> list[Any]:
    return [
        pytest.param(
            Style(style, explode=explode), value, expected, id=f"{style}-{explode}-{type(value).__name__}"
        )
        for style, explode, *cells in table
        for value, expected in zip((STRING, ARRAY, OBJECT), cells, strict=True)
        if expected is not None
    ]


@pytest.mark.parametrize(("style", "value", "expected"), rows(PATH))
def test_path(style: Style, value: Any, expected: str) -> None:
    assert expand_path("/{color}/x", {"color": style}, (value,)) == f"/{expected}/x"


@pytest.mark.parametrize(("style", "value", "expected"), rows(QUERY))
def test_query(style: Style, value: Any, expected: str) -> None:
    assert expand_query({"color": style}, {"color": value}) == expected


@pytest.mark.parametrize(("style", "value", "expected"), rows(COOKIES))
def test_cookies(style: Style, value: Any, expected: str) -> None:
    assert expand_cookies({"color": style}, {"color": value}) == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, STRING, "blue"),
        (False, ARRAY, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_headers(explode: bool, value: Any, expected: str) -> None:
    assert expand_header("color", value, Style("simple", explode=explode)) == expected


# --- RFC 6570, sections 3.2.2 to 3.2.9 -------------------------------------------------------

HELLO, PATH_VALUE = "Hello World!", "/foo/bar"
LIST = ["red", "green", "blue"]
KEYS = {"semi": ";", "dot": ".", "comma": ","}


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        (Style("simple", explode=False), HELLO, "Hello%20World%21"),
        (Style("simple", explode=False), "50%", "50%25"),
        (Style("simple", explode=False), KEYS, "semi,%3B,dot,.,comma,%2C"),
        (Style("simple"), KEYS, "semi=%3B,dot=.,comma=%2C"),
        (Style("label"), LIST, ".red.green.blue"),
        (Style("label", explode=False), KEYS, ".semi,%3B,dot,.,comma,%2C"),
        (Style("label"), KEYS, ".semi=%3B.dot=..comma=%2C"),
        (Style("matrix"), HELLO, ";var=Hello%20World%21"),
        (Style("matrix"), "", ";var"),
        (Style("matrix"), LIST, ";var=red;var=green;var=blue"),
        (Style("matrix", explode=False), KEYS, ";var=semi,%3B,dot,.,comma,%2C"),
        (Style("matrix"), KEYS, ";semi=%3B;dot=.;comma=%2C"),
    ],
)
def test_rfc_6570_in_the_path(style: Style, value: Any, expected: str) -> None:
    assert expand_path("{var}", {"var": style}, (value,)) == expected


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        (Style("form"), HELLO, "var=Hello%20World%21"),
        (Style("form"), PATH_VALUE, "var=%2Ffoo%2Fbar"),
        (Style("form"), "", "var="),
        (Style("form"), LIST, "var=red&var=green&var=blue"),
        (Style("form", explode=False), LIST, "var=red,green,blue"),
        (Style("form", explode=False), KEYS, "var=semi,%3B,dot,.,comma,%2C"),
        (Style("form"), KEYS, "semi=%3B&dot=.&comma=%2C"),
        (Style("form"), [], ""),
        (Style("form", explode=False), {}, ""),
        (Style("form"), {"page": 0, "sort": ["a,b", "c"], "none": []}, "page=0&sort=a%2Cb&sort=c"),
        (Style("form"), {"a": [[1]]}, "a=%5B%5B1%5D%5D"),
        (Style("form", reserved=True), PATH_VALUE + "?a=b&c", "var=/foo/bar?a=b&c"),
        (Style("form", reserved=True), "%20%zz #", "var=%20%25zz%20%23"),
    ],
)
def test_rfc_6570_in_the_query(style: Style, value: Any, expected: str) -> None:
    assert expand_query({"var": style}, {"var": value}) == expected


# --- values ----------------------------------------------------------------------------------


class Colour(OpenStr):
    RED = "red"


@dataclass(slots=True, kw_only=True)
class Filter:
    a: str
    b: int | None = None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "v=true"),
        (0, "v=0"),
        (1.5, "v=1.5"),
        (Colour.RED, "v=red"),
        (date(2026, 1, 2), "v=2026-01-02"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "v=2026-01-02T03%3A04%3A05Z"),
        (Filter(a="x y"), "a=x%20y"),
        ([Colour.RED, None, 1], "v=red&v=1"),
        ([{"a": 1}], "v=%7B%22a%22%3A1%7D"),
        ("a&b=c+d #ü", "v=a%26b%3Dc%2Bd%20%23%C3%BC"),
        (None, ""),
    ],
)
def test_values(value: Any, expected: str) -> None:
    assert expand_query({}, {"v": value}) == expected


def test_a_parameter_with_content_is_json() -> None:
    assert expand_query({"f": JSON}, {"f": Filter(a="x", b=1)}) == "f=%7B%22a%22%3A%22x%22%2C%22b%22%3A1%7D"
    assert expand_query({"f": JSON}, {"f": "text"}) == "f=%22text%22"


def test_deep_objects_nest() -> None:
    value = {"a": {"b": 1}, "c": [1, 2]}
    assert (
        expand_query({"f": DEEP_OBJECT}, {"f": value})
        == "f%5Ba%5D%5Bb%5D=1&f%5Bc%5D%5B%5D=1&f%5Bc%5D%5B%5D=2"
    )


def test_arrays_of_deep_objects() -> None:
    assert expand_query({"f": DEEP_OBJECT}, {"f": ["x", "y"]}) == "f%5B%5D=x&f%5B%5D=y"
    assert (
        expand_query({"f": DEEP_OBJECT}, {"f": [{"a": 1}, {"a": 2}]}) == "f%5B0%5D%5Ba%5D=1&f%5B1%5D%5Ba%5D=2"
    )


def test_several_holes_in_a_segment() -> None:
    assert expand_path("/files/{name}.{ext}", {}, ("a.b", "gz")) == "/files/a.b.gz"


@pytest.mark.parametrize("value", ["", ".", "..", [], {}])
def test_path_values_that_would_change_the_path_are_refused(value: Any) -> None:
    with pytest.raises(InvalidArgument):
        expand_path("/pets/{id}/x", {}, (value,))


def test_path_values_stay_in_their_segment() -> None:
    assert expand_path("/pets/{id}", {}, ("../a?b#c;d",)) == "/pets/..%2Fa%3Fb%23c%3Bd"
    assert expand_path("/{a}{b}", {}, ("x", "..")) == "/x.."
    with pytest.raises(InvalidArgument):
        expand_path("/{a}{b}", {}, (".", "."))
    with pytest.raises(InvalidArgument):
        expand_path("/pets/{id}", {"id": Style("label", explode=False)}, ("",))


@pytest.mark.parametrize("value", ["a\r\nX: y", "a\0", "\x7f", ["a", "b\n"]])
def test_headers_with_control_characters_are_refused(value: Any) -> None:
    with pytest.raises(InvalidArgument) as caught:
        expand_header("X-A", value)
    assert "X: y" not in str(caught.value)
    with pytest.raises(InvalidArgument):
        expand_cookies({"c": Style("cookie")}, {"c": value})
