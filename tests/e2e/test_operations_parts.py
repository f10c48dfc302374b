"""Multipart bodies of generated clients as they arrive: parts with names and without, headers, files."""

from __future__ import annotations

import io
from datetime import date
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest

from .loopback import Asked
from .test_operations_bodies import FORMATS
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


def test_parts_of_every_kind(wire: Wire, tmp_path: Path) -> None:
    runtime, models = wire.runtime("bodies_multipart"), wire.models("bodies_multipart")
    path = tmp_path / "cat.jpg"
    path.write_bytes(b"jpeg")
    address = models.Address(city="Köln")
    body = models.PartsUploadBody(
        file=b"png",
        more=[path, io.BytesIO(b"handle"), runtime.File(b"own", "own.gif", "image/gif", {"X-Part": "7"})],
        name="n",
        rows=[[1, 2], [3]],
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
        (disposition.format("rows"), "application/json", b"[1,2]"),
        (disposition.format("rows"), "application/json", b"[3]"),
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
    wire.server.serves(200, b"--x--", content_type="multipart/mixed; boundary=x")
    assert wire.send("bodies_mixed", mixed.send_notes(body=[note])) == b"--x--"
    assert parts_of(wire.server.asked[-1]) == [
        ({"content-type": "application/vnd.note+json"}, '{"text":"ü"}'.encode())
    ]
