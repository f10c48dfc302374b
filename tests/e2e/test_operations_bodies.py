"""Bodies of generated clients as they arrive."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from fractions import Fraction
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

import pytest

from .loopback import Asked
from .wire import Wire


def parts_of(asked: Asked) -> list[tuple[dict[str, str], bytes]]:
    """Headers and content of each part, as a parser of e-mail reads them."""
    head = f"content-type: {asked.headers['content-type']}\r\n\r\n".encode()
    message: Message = BytesParser(policy=HTTP).parsebytes(head + asked.body)
    payload: Any = message.get_payload()
    return [
        ({name.lower(): value for name, value in part.items()}, part.get_payload(decode=True) or b"")
        for part in payload
    ]


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
    )
    asked = wire.asked("bodies_forms", wire.calls("bodies_forms", "forms").log_in(body=body))
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert asked.body.decode() == (
        "user=%C3%BC+%26+co&scopes=x&scopes=y&joined=x,y&since=2026-01-02T00%3A00%3A00Z"
        "&address=%7B%22city%22%3A%22a+b%22%2C%22zip%22%3A1%7D&deep%5Bcity%5D=a+b&deep%5Bzip%5D=1"
    )


def test_parts_of_every_kind(wire: Wire, tmp_path: Path) -> None:
    runtime, models = wire.runtime("bodies_multipart"), wire.models("bodies_multipart")
    path = tmp_path / "cat.jpg"
    path.write_bytes(b"jpeg")
    address = models.Address(city="Köln")
    body = models.PartsUploadBody(
        file=b"png",
        more=[path, io.BytesIO(b"handle"), runtime.File(b"own", "own.gif", "image/gif", {"X-Part": "7"})],
        name="n",
        labels=["a", "b"],
        address=address,
        addresses=[address, address],
        picture=b"picture",
        text="# Title",
    )
    asked = wire.asked("bodies_multipart", wire.calls("bodies_multipart", "parts").upload(body=body))
    disposition = 'form-data; name="{}"'
    named = 'form-data; name="{}"; filename="{}"'
    assert [
        (headers["content-disposition"], headers.get("content-type"), content)
        for headers, content in parts_of(asked)
    ] == [
        (named.format("file", "file"), "image/png", b"png"),
        (named.format("more", "cat.jpg"), "image/jpeg", b"jpeg"),
        (named.format("more", "more"), "application/octet-stream", b"handle"),
        (named.format("more", "own.gif"), "image/gif", b"own"),
        (disposition.format("name"), None, b"n"),
        (disposition.format("labels"), None, b"a"),
        (disposition.format("labels"), None, b"b"),
        (disposition.format("address"), "application/vnd.address+json", '{"city":"Köln"}'.encode()),
        (disposition.format("addresses"), "application/json", '{"city":"Köln"}'.encode()),
        (disposition.format("addresses"), "application/json", '{"city":"Köln"}'.encode()),
        (named.format("picture", "picture"), "application/octet-stream", b"picture"),
        (disposition.format("text"), "text/markdown", b"# Title"),
    ]
    assert parts_of(asked)[3][0]["x-part"] == "7"


def test_headers_of_parts(wire: Wire) -> None:
    """As they are described; a file's own are nearer to it than those of all files of its part."""
    runtime, models = wire.runtime("bodies_multipart"), wire.models("bodies_multipart")
    body = models.PartsUploadBody(
        file=runtime.File(b"", headers={"X-Part": "own"}),
        name="n",
        labels=["a", "b"],
        address=models.Address(city="c"),
    )
    call = wire.calls("bodies_multipart", "parts").upload(
        body=body,
        file_x_part="all",
        name_x_part=7,
        labels_x_since=[date(2026, 1, 2), date(2026, 1, 3)],
        address_x_part="a",
    )
    found = [
        (headers.get("x-part"), headers.get("x-since"))
        for headers, _ in parts_of(wire.asked("bodies_multipart", call))
    ]
    since = "2026-01-02,2026-01-03"
    assert found == [("own", None), ("7", None), (None, since), (None, since), ("a", None)]
    evil = wire.calls("bodies_multipart", "parts").upload(body=body, address_x_part="a\r\nX-Evil: 1")
    with pytest.raises(runtime.InvalidArgument):
        wire.asked("bodies_multipart", evil)


def test_absent_parts_are_not_sent(wire: Wire) -> None:
    body = wire.models("bodies_multipart").PartsUploadBody(file=b"")
    asked = wire.asked("bodies_multipart", wire.calls("bodies_multipart", "parts").upload(body=body))
    assert len(parts_of(asked)) == 1


@pytest.mark.parametrize(
    ("function", "body", "media_type", "sent"),
    [
        ("replace_text", "grüße", "text/plain", "grüße".encode()),
        ("replace_xml", "<a>1</a>", "application/xml", b"<a>1</a>"),
        ("replace_bytes", b"\x00\xff", "application/octet-stream", b"\x00\xff"),
        ("replace_bytes", [b"a", b"b"], "application/octet-stream", b"ab"),
        ("replace_image", b"img", "application/octet-stream", b"img"),
        ("replace_pdf", b"%PDF", "application/pdf", b"%PDF"),
    ],
)
def test_text_and_bytes(wire: Wire, function: str, body: Any, media_type: str, sent: bytes) -> None:
    body = iter(body) if isinstance(body, list) else body
    call = getattr(wire.calls("bodies_raw", "raw"), function)(body=body)
    wire.server.answers(200, b"<b/>", content_type="application/xml")
    answer = wire.send("bodies_raw", call)
    asked = wire.server.asked[-1]
    assert (asked.body, asked.headers["content-type"]) == (sent, media_type)
    assert answer == ("<b/>" if function == "replace_xml" else None)


MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("function", "body", "sent", "answer", "read"),
    [
        ("replace_order", "DESC", b"desc", b"asc\n", "ASC"),
        ("get_order", None, b"", b"asc", "ASC"),
        ("replace_count", 5, b"5", b"7\r\n", 7),
        ("replace_count", 5, b"5", b"", None),
        ("replace_ready", True, b"true", b"false", False),
        ("replace_moment", MOMENT, b"2026-01-02T03:04:05Z", b"2026-01-02T04:04:05+01:00", MOMENT),
        ("replace_price", Decimal("0.10"), b"0.1", b"1e3", 1000.0),
        ("replace_rows", b"a;b", b"a;b", b"YQ==", "YQ=="),
        ("replace_rows", "ä;b", "ä;b".encode(), b"YQ==", "YQ=="),
    ],
)
def test_text_that_is_more_than_text(
    wire: Wire, function: str, body: Any, sent: bytes, answer: bytes, read: Any
) -> None:
    orders = wire.models("texts").Order.__members__
    call_of = getattr(wire.calls("texts", "texts"), function)
    call = call_of() if body is None else call_of(body=orders.get(body, body))
    wire.server.answers(200, answer, content_type="text/plain; charset=utf-8")
    assert wire.send("texts", call) == orders.get(read, read)
    assert wire.server.asked[-1].body == sent


def test_text_that_does_not_fit(wire: Wire) -> None:
    wire.server.answers(200, b"many", content_type="text/plain")
    call = wire.calls("texts", "texts").replace_count(body=1)
    with pytest.raises(wire.runtime("texts").DecodeError, match="expected integer, got string"):
        wire.send("texts", call)
    drifts: list[Any] = []
    assert wire.send("texts", call, lenient=True, on_drift=drifts.append) == "many"
    assert [drift.reason for drift in drifts] == ["expected integer, got string"]


def test_a_file_says_its_own_type(wire: Wire) -> None:
    file = wire.runtime("bodies_raw").File(b"img", type="image/webp")
    asked = wire.asked("bodies_raw", wire.calls("bodies_raw", "raw").replace_image(body=file))
    assert asked.headers["content-type"] == "image/webp"


def test_a_file_is_sent_from_disk(wire: Wire, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(bytes(range(256)) * 4096)
    asked = wire.asked("bodies_raw", wire.calls("bodies_raw", "raw").replace_bytes(body=path))
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
    wire.server.answers(200, {"name": "other"})
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


@pytest.mark.parametrize(
    ("given", "media_type"),
    [
        ({"url": "u"}, "application/json"),
        ({"file": b"bytes"}, "multipart/form-data"),
        ({"more": [io.BytesIO(b"bytes")]}, "multipart/form-data"),
    ],
)
def test_what_has_files_goes_in_parts(wire: Wire, given: Any, media_type: str) -> None:
    image = wire.models("bodies_told_apart").Image(**given)
    asked = wire.asked("bodies_told_apart", wire.calls("bodies_told_apart", "files").add_image(body=image))
    assert asked.headers["content-type"].partition(";")[0] == media_type


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
    wire.server.answers(200, {"name": "n"}, content_type="application/vnd.acme.thing+json")
    wire.send("bodies_unusual", call)
    asked = wire.server.asked[-1]
    assert (asked.method, asked.body, asked.headers.get("content-type")) == (method, sent, media_type)


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
    wire.server.answers(200, ["a/b"])
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
    wire.server.answers(200, "2/3")
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


def test_formats_and_styles_in_parts(wire: Wire) -> None:
    models = wire.models("bodies_formats")
    body = models.FormatsSendPartsBody(
        **FORMATS,
        file=b"\xfb\xff",
        tags=["a", "b,c"],
        spaced=["a", "b"],
        range=models.Range(gte=1, lt=2),
        spread=models.Range(gte=3),
    )
    asked = wire.asked("bodies_formats", wire.calls("bodies_formats", "formats").send_parts(body=body))
    named = [
        (headers["content-disposition"].removeprefix("form-data; name="), content)
        for headers, content in parts_of(asked)
    ]
    assert dict(named) == {
        '"digest"': b"+/8=",
        '"key"': b"-_8",
        '"sum"': b"+w==",
        '"route"': b"a/b",
        '"routes"': b"c",
        '"price"': b"0.25",
        '"codes"': b"b",
        '"kind"': b"1/0",
        '"kinds"': b"3",
        '"file"; filename="file"': b"\xfb\xff",
        '"tags"': b"a,b,c",
        '"spaced"': b"a b",
        '"range[gte]"': b"1",
        '"range[lt]"': b"2",
        '"gte"': b"3",
    }
    assert len(named) == 18


def test_a_tuple_as_a_body(wire: Wire) -> None:
    rows, models = wire.calls("tuples_in_calls", "rows"), wire.models("tuples_in_calls")
    call = rows.put_row(body=(date(2026, 1, 2), models.Thing(name="n"), b"\xfb\xff"))
    assert wire.asked("tuples_in_calls", call).json == ["2026-01-02", {"name": "n"}, "-_8"]


def test_parts_without_names(wire: Wire) -> None:
    runtime, models = wire.runtime("bodies_mixed"), wire.models("bodies_mixed")
    mixed, note = wire.calls("bodies_mixed", "mixed"), models.Note(text="ü")
    asked = wire.asked("bodies_mixed", mixed.send_mixed(body=(note, b"png", runtime.File(b"gif", "a.gif"))))
    assert asked.headers["content-type"].startswith("multipart/mixed; boundary=")
    assert parts_of(asked) == [
        ({"content-type": "application/json"}, '{"text":"ü"}'.encode()),
        ({"content-type": "image/png"}, b"png"),
        ({"content-disposition": 'attachment; filename="a.gif"', "content-type": "image/gif"}, b"gif"),
    ]
    wire.server.answers(200, b"--x--", content_type="multipart/mixed; boundary=x")
    assert wire.send("bodies_mixed", mixed.send_notes(body=[note])) == b"--x--"
    assert parts_of(wire.server.asked[-1]) == [
        ({"content-type": "application/vnd.note+json"}, '{"text":"ü"}'.encode())
    ]


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
    wire.server.answers(200, {"name": "x"})
    assert wire.send("bodies_unusual", call, **options) == models.Thing(name="x")
    assert wire.server.asked[-1].body == chosen.dumps({"name": "ü"})
    wire.server.answers(200, b"{", content_type="application/json")
    with pytest.raises(wire.runtime("bodies_unusual").DecodeError, match="not JSON"):
        wire.send("bodies_unusual", call, **options)
