"""Bodies of generated clients as they arrive: forms, text, bytes, JSON; and which media type they go in."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

import pytest

from .wire import Wire


def test_a_form(wire: Wire) -> None:
    models = wire.models("bodies_forms")
    address = models.Address(city="a b", zip=1)
    body = models.FormsLogInBody(
        user="ü & co",
        scopes=["x", "y"],
        joined=["x", "y"],
        since=datetime(2026, 1, 2, tzinfo=UTC),
        address=address,
        deep=address,
        back="/a b?c=%2F",
    )
    asked = wire.asked("bodies_forms", wire.calls("bodies_forms", "forms").log_in(body=body))
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert asked.body.decode() == (
        "user=%C3%BC+%26+co&scopes=x&scopes=y&joined=x,y&since=2026-01-02T00%3A00%3A00Z"
        "&address=%7B%22city%22%3A%22a+b%22%2C%22zip%22%3A1%7D&deep%5Bcity%5D=a+b&deep%5Bzip%5D=1&back=/a+b?c=%2F"
    )


@pytest.mark.parametrize(
    ("function", "body", "media_type", "sent"),
    [
        ("update_text", "grüße", "text/plain", "grüße".encode()),
        ("update_xml", "<a>1</a>", "application/xml", b"<a>1</a>"),
        ("update_bytes", b"\x00\xff", "application/octet-stream", b"\x00\xff"),
        ("update_bytes", [b"a", b"b"], "application/octet-stream", b"ab"),
        ("update_image", b"img", "application/octet-stream", b"img"),
        ("update_pdf", b"%PDF", "application/pdf", b"%PDF"),
    ],
)
def test_text_and_bytes(wire: Wire, function: str, body: Any, media_type: str, sent: bytes) -> None:
    body = iter(body) if isinstance(body, list) else body
    call = getattr(wire.calls("bodies_raw", "raw"), function)(body=body)
    wire.server.serves(200, b"<b/>", content_type="application/xml")
    assert wire.send("bodies_raw", call) == "<b/>"
    asked = wire.server.asked[-1]
    assert (asked.body, asked.headers["content-type"]) == (sent, media_type)


MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("function", "body", "sent", "response", "read"),
    [
        ("update_order", "DESC", b"desc", b"asc\n", "ASC"),
        ("get_order", None, b"", b"asc", "ASC"),
        ("update_count", 5, b"5", b"7\r\n", 7),
        ("update_count", 5, b"5", b"", None),
        ("update_ready", True, b"true", b"false", False),
        ("update_moment", MOMENT, b"2026-01-02T03:04:05Z", b"2026-01-02T04:04:05+01:00", MOMENT),
        ("update_price", Decimal("0.10"), b"0.1", b"1e3", 1000.0),
        ("update_rows", b"a;b", b"a;b", b"YQ==", b"a"),
        ("update_rows", "ä;b", "ä;b".encode(), b"YQ==", b"a"),
    ],
)
def test_text_that_is_more_than_text(
    wire: Wire, function: str, body: Any, sent: bytes, response: bytes, read: Any
) -> None:
    orders = wire.models("texts").Order.__members__
    call_of = getattr(wire.calls("texts", "texts"), function)
    call = call_of() if body is None else call_of(body=orders.get(body, body))
    wire.server.serves(200, response, content_type="text/plain; charset=utf-8")
    assert wire.send("texts", call) == orders.get(read, read)
    assert wire.server.asked[-1].body == sent


def test_text_that_does_not_fit(wire: Wire) -> None:
    wire.server.serves(200, b"many", content_type="text/plain")
    call = wire.calls("texts", "texts").update_count(body=1)
    with pytest.raises(wire.runtime("texts").DecodeError, match="expected integer, got string"):
        wire.send("texts", call, strict=True)
    drifts: list[Any] = []
    assert wire.send("texts", call, on_drift=drifts.append) == "many"
    assert [drift.reason for drift in drifts] == ["expected integer, got string"]


def test_a_file_says_its_own_type(wire: Wire) -> None:
    file = wire.runtime("bodies_raw").File(b"img", type="image/webp")
    asked = wire.asked("bodies_raw", wire.calls("bodies_raw", "raw").update_image(body=file))
    assert asked.headers["content-type"] == "image/webp"


def test_a_file_is_sent_from_disk(wire: Wire, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(bytes(range(256)) * 4096)
    asked = wire.asked("bodies_raw", wire.calls("bodies_raw", "raw").update_bytes(body=path))
    assert asked.body == path.read_bytes()
    assert asked.headers["content-length"] == str(256 * 4096)


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        (None, b'{"name":"n"}'),
        ("application/json", b'{"name":"n"}'),
        ("application/x-www-form-urlencoded", b"name=n"),
    ],
)
def test_a_keyword_chooses_the_media_type(wire: Wire, media_type: str | None, sent: bytes) -> None:
    thing = wire.models("bodies_several").Thing(name="n")
    call = wire.calls("bodies_several", "several").add_thing(body=thing, media_type=media_type)
    wire.server.serves(200, {"name": "other"})
    assert wire.send("bodies_several", call).name == "other"
    asked = wire.server.asked[-1]
    assert (asked.body, asked.headers["content-type"]) == (sent, media_type or "application/json")
    assert asked.headers["accept"] == "application/json"


@pytest.mark.parametrize(
    ("body", "media_type", "sent"),
    [
        ("text", "text/plain", b"text"),
        (b"bytes", "application/octet-stream", b"bytes"),
        ("things", "application/json", b'[{"name":"n"}]'),
        (None, None, b""),
    ],
)
def test_the_type_of_the_body_tells_its_media_type(
    wire: Wire, body: Any, media_type: str | None, sent: bytes
) -> None:
    body = [wire.models("bodies_several").Thing(name="n")] if body == "things" else body
    asked = wire.asked("bodies_several", wire.calls("bodies_several", "several").add_note(body=body))
    assert (asked.body, asked.headers.get("content-type")) == (sent, media_type)


@pytest.mark.parametrize(
    ("class_", "given", "media_type", "sent"),
    [
        ("Link", {"url": "u"}, "application/json", b'{"url":"u"}'),
        ("Move", {"from_": "a"}, "application/vnd.acme.move+json", b'{"from":"a"}'),
        ("Copy", {"of": "a"}, "application/vnd.acme.move+json", b'{"of":"a"}'),
        ("Upload", {"file": b"bytes"}, "multipart/form-data", b"\r\n\r\nbytes\r\n"),
        ("", "text", "text/plain", b"text"),
        ("", b"bytes", "application/octet-stream", b"bytes"),
    ],
)
def test_the_class_of_a_body_tells_its_media_type(
    wire: Wire, class_: str, given: Any, media_type: str, sent: bytes
) -> None:
    body = getattr(wire.models("bodies_told_apart"), class_)(**given) if class_ else given
    call = wire.calls("bodies_told_apart", "files").add_file(body=body)
    asked = wire.asked("bodies_told_apart", call)
    assert asked.headers["content-type"].partition(";")[0] == media_type
    assert sent in asked.body if class_ == "Upload" else asked.body == sent


def test_a_list_of_a_body_tells_its_media_type(wire: Wire) -> None:
    models, files = wire.models("bodies_told_apart"), wire.calls("bodies_told_apart", "files")
    moves = wire.asked("bodies_told_apart", files.patch_thing(body=[models.Move(from_="a")]))
    link = wire.asked("bodies_told_apart", files.patch_thing(body=models.Link(url="u")))
    assert (moves.headers["content-type"], moves.body) == ("application/json-patch+json", b'[{"from":"a"}]')
    assert (link.headers["content-type"], link.body) == ("application/merge-patch+json", b'{"url":"u"}')


def test_lines_of_json(wire: Wire) -> None:
    chat, pieces = wire.calls("streams", "chat"), [wire.models("streams").Piece(text=text) for text in "ab"]
    wire.server.serves(200, b'\x1e{"text":"a"}\n\x1e{"text":"b"}\n', content_type="application/json-seq")
    assert wire.send("streams", chat.import_(body=pieces)) == pieces
    asked = wire.server.asked[-1]
    assert asked.headers["content-type"] == "application/jsonl"
    assert asked.body == b'{"text":"a"}\n{"text":"b"}\n'
    asked = wire.asked("streams", chat.replace_all(body=pieces[:1]))
    assert (asked.headers["content-type"], asked.body) == ("application/json-seq", b'\x1e{"text":"a"}\n')


@pytest.mark.parametrize(
    ("body", "media_type", "sent"),
    [
        ({"a": [1, None]}, "application/json", b'{"a":[1,null]}'),
        ("text", "text/plain", b"text"),
        (b"bytes", "application/octet-stream", b"bytes"),
    ],
)
def test_any_media_type(wire: Wire, body: Any, media_type: str, sent: bytes) -> None:
    asked = wire.asked("bodies_several", wire.calls("bodies_several", "several").add_anything(body=body))
    assert (asked.body, asked.headers["content-type"]) == (sent, media_type)


@pytest.mark.parametrize(
    ("function", "method", "body", "media_type", "sent"),
    [
        ("search", "GET", "thing", "application/json", b'{"name":"n"}'),
        ("delete_all", "DELETE", ["a"], "application/json", b'["a"]'),
        ("delete_all", "DELETE", None, None, b""),
        ("delete_all", "DELETE", [], "application/json", b"[]"),
        ("change", "PATCH", "thing", "application/merge-patch+json", b'{"name":"n"}'),
        ("scalar", "POST", 0, "application/json", b"0"),
    ],
)
def test_bodies_where_they_are_unusual(
    wire: Wire, function: str, method: str, body: Any, media_type: str | None, sent: bytes
) -> None:
    body = wire.models("bodies_unusual").Thing(name="n") if body == "thing" else body
    call = getattr(wire.calls("bodies_unusual", "unusual"), function)(body=body)
    wire.server.serves(200, {"name": "n"}, content_type="application/vnd.acme.thing+json")
    wire.send("bodies_unusual", call)
    asked = wire.server.asked[-1]
    assert (asked.method, asked.body, asked.headers.get("content-type")) == (method, sent, media_type)


def test_json_by_another_name_is_asked_for_by_that_name(wire: Wire) -> None:
    operation = wire.calls("bodies_unusual", "unusual").change.operation
    wire.server.serves(200, {"name": "n"})
    thing = wire.models("bodies_unusual").Thing(name="n")
    assert wire.send("bodies_unusual", operation(body=thing)) == thing
    assert wire.server.asked[-1].headers["accept"] == "application/vnd.acme.thing+json"


def test_properties_that_are_not_described_are_sent_too(wire: Wire) -> None:
    thing = wire.models("bodies_unusual").Thing(name="n", extra={"more": 1})
    asked = wire.asked("bodies_unusual", wire.calls("bodies_unusual", "unusual").search(body=thing))
    assert asked.json == {"name": "n", "more": 1}


def test_null_is_a_body_where_it_may_be_one(wire: Wire) -> None:
    runtime, unusual = wire.runtime("bodies_unusual"), wire.calls("bodies_unusual", "unusual")
    for call in (unusual.scalar(body=None), unusual.perhaps(body=None), unusual.anything(body=None)):
        asked = wire.asked("bodies_unusual", call)
        assert asked.body == b"null"
        assert asked.headers["content-type"] == "application/json"
    for call in (unusual.perhaps(), unusual.perhaps(body=runtime.UNSET), unusual.delete_all(body=None)):
        asked = wire.asked("bodies_unusual", call)
        assert asked.body == b""
        assert "content-type" not in asked.headers


def test_formats_outside_of_models(wire: Wire) -> None:
    prices = wire.calls("formats_in_calls", "prices")
    wire.server.serves(200, ["a/b"])
    call = prices.add_price(
        Fraction(1, 3),
        route=[PurePosixPath("a/b"), PurePosixPath("c")],
        key=b"\xfb\xff",
        limit=Decimal("0.12345678901234567890"),
        x_route=PurePosixPath("d/e"),
        since=date(2026, 1, 2),
        body=[Decimal("0.5"), Decimal("0.12345678901234567890")],
    )
    assert wire.send("formats_in_calls", call) == [PurePosixPath("a/b")]
    asked = wire.server.asked[-1]
    assert asked.target == "/prices/1%2F3?route=a%2Fb&route=c&key=-_8&limit=0.12345678901234567890"
    assert asked.headers["x-route"] == "d/e"
    assert asked.headers["cookie"] == "since=2026-01-02"
    assert asked.body == b"[0.5,0.12345678901234567890]"


def test_formats_of_an_alias(wire: Wire) -> None:
    prices = wire.calls("formats_in_calls", "prices")
    wire.server.serves(200, "2/3")
    for body, sent in ((Fraction(1, 3), b'"1/3"'), (3, b"3"), (None, b"null")):
        assert wire.send("formats_in_calls", prices.set_price("x", body=body)) == Fraction(2, 3)
        assert wire.server.asked[-1].body == sent


FORMATS = {
    "digest": b"\xfb\xff",
    "key": b"\xfb\xff",
    "sum": b"\xfb",
    "route": PurePosixPath("a/b"),
    "routes": [PurePosixPath("a/b"), PurePosixPath("c")],
    "price": Decimal("0.25"),
    "codes": ["a", "b"],
    "kind": "1/0",
    "kinds": ["a b", 3],
}


def test_formats_in_the_fields_of_a_form(wire: Wire) -> None:
    body = wire.models("bodies_formats").Formats(**FORMATS)
    asked = wire.asked("bodies_formats", wire.calls("bodies_formats", "formats").send_form(body=body))
    assert asked.body == (
        b"digest=%2B%2F8%3D&key=-_8&sum=%2Bw%3D%3D&route=a%2Fb&routes=a%2Fb&routes=c&price=0.25"
        b"&codes=%22a%22&codes=%22b%22&kind=1%2F0&kinds=a+b&kinds=3"
    )


def test_a_tuple_as_a_body(wire: Wire) -> None:
    rows, models = wire.calls("tuples_in_calls", "rows"), wire.models("tuples_in_calls")
    call = rows.put_row(body=(date(2026, 1, 2), models.Thing(name="n"), b"\xfb\xff"))
    assert wire.asked("tuples_in_calls", call).json == ["2026-01-02", {"name": "n"}, "-_8"]


def _write(value: Any) -> bytes:
    return json.dumps(value, indent=1).encode()


def _orjson() -> Any:
    return pytest.importorskip("orjson")


@pytest.mark.parametrize(
    "library", [lambda: SimpleNamespace(loads=json.loads, dumps=_write), _orjson], ids=["json", "orjson"]
)
def test_another_library_for_json(wire: Wire, library: Callable[[], Any]) -> None:
    chosen, models = library(), wire.models("bodies_unusual")
    call = wire.calls("bodies_unusual", "unusual").change(body=models.Thing(name="ü"))
    options = {"loads": chosen.loads, "dumps": chosen.dumps}
    wire.server.serves(200, {"name": "x"})
    assert wire.send("bodies_unusual", call, **options) == models.Thing(name="x")
    assert wire.server.asked[-1].body == chosen.dumps({"name": "ü"})
    wire.server.serves(200, b"{", content_type="application/json")
    with pytest.raises(wire.runtime("bodies_unusual").DecodeError, match="not valid JSON"):
        wire.send("bodies_unusual", call, strict=True, **options)
