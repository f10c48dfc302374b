"""Request bodies as they arrive at a real server, from both clients."""

from __future__ import annotations

import gzip
import io
import os
import re
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest
from sample._runtime import DEEP_OBJECT, File, InvalidArgument, Operation, Part, wire
from sample._runtime.http.operation import Call
from sample.models import Pet

from .conftest import Both
from .loopback import Server, response

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


def post(**details: Any) -> Operation[Any]:
    return Operation("POST", "/x", returns={200: None}, **details)


def sent(both: Both, server: Server, call: Call[Any]) -> Any:
    server.serves(response(200))
    both(both.client(server.url).send(call))
    (asked,) = server.asked
    return asked


def parts(asked: Any) -> list[tuple[dict[str, str], bytes]]:
    """Headers and content of each part, read strictly as RFC 2046 writes them."""
    boundary = asked.headers["content-type"].partition("boundary=")[2].encode()
    first, *middle, last = asked.body.split(b"--" + boundary)
    assert (first, last) == (b"", b"--\r\n")
    found = []
    for part in middle:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        lines = (line.partition(": ") for line in head.decode().split("\r\n"))
        found.append(({name: value for name, _, value in lines}, content.removesuffix(b"\r\n")))
    return found


@dataclass(slots=True, kw_only=True)
class Upload:
    file: File | bytes | Path | None = None
    title: str | None = field(default=None, metadata=wire("Title"))
    pets: list[Pet] = field(default_factory=list)
    count: int | None = None


# --- JSON ------------------------------------------------------------------------------------


def test_json(both: Both, server: Server) -> None:
    asked = sent(both, server, post()(json=Pet(name="Ä", pet_id=1)))
    assert asked.body == '{"name":"Ä","petId":1}'.encode()
    assert asked.headers["content-type"] == "application/json"


def test_no_body(both: Both, server: Server) -> None:
    asked = sent(both, server, post()())
    assert asked.body == b""
    assert "content-type" not in asked.headers


@pytest.mark.parametrize("falsy", [[], {}, 0, False, ""])
def test_a_falsy_body_is_a_body(both: Both, server: Server, falsy: Any) -> None:
    assert sent(both, server, post()(json=falsy)).body != b""


def test_json_of_another_name(both: Both, server: Server) -> None:
    call = post(accepts=("application/merge-patch+json",))(body={"a": None})
    asked = sent(both, server, call)
    assert asked.body == b'{"a":null}'
    assert asked.headers["content-type"] == "application/merge-patch+json"


def test_a_body_on_get(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("GET", "/x", returns={200: None})
    assert sent(both, server, operation(json={"a": 1})).body == b'{"a":1}'


# --- forms -----------------------------------------------------------------------------------


def test_form(both: Both, server: Server) -> None:
    body = {"a b": "c d&", "on": True, "n": None, "list": [1, 2], "object": {"x": 1}}
    asked = sent(both, server, post(accepts=(FORM,))(body=body))
    assert asked.body == b"a+b=c+d%26&on=true&list=1&list=2&object=%7B%22x%22%3A1%7D"
    assert asked.headers["content-type"] == FORM


def test_form_with_encoding(both: Both, server: Server) -> None:
    operation = post(accepts=(FORM,), encoding={"object": DEEP_OBJECT})
    asked = sent(both, server, operation(body={"object": {"x": "y z"}}))
    assert asked.body == b"object%5Bx%5D=y+z"


def test_a_dataclass_as_a_form(both: Both, server: Server) -> None:
    asked = sent(both, server, post(accepts=(FORM,))(body=Upload(title="t", count=0)))
    assert asked.body == b"Title=t&count=0"


# --- multipart -------------------------------------------------------------------------------


def test_multipart(both: Both, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "tom.png"
    path.write_bytes(b"\x89PNG" + bytes(200_000))
    body = Upload(file=path, title="Ä", pets=[Pet(name="a"), Pet(name="b")], count=3)
    asked = sent(both, server, post(accepts=(MULTIPART,))(body=body))
    assert parts(asked) == [
        (
            {
                "Content-Disposition": 'form-data; name="file"; filename="tom.png"',
                "Content-Type": "image/png",
            },
            path.read_bytes(),
        ),
        ({"Content-Disposition": 'form-data; name="Title"'}, "Ä".encode()),
        (
            {"Content-Disposition": 'form-data; name="pets"', "Content-Type": "application/json"},
            b'{"name":"a"}',
        ),
        (
            {"Content-Disposition": 'form-data; name="pets"', "Content-Type": "application/json"},
            b'{"name":"b"}',
        ),
        ({"Content-Disposition": 'form-data; name="count"'}, b"3"),
    ]
    assert int(asked.headers["content-length"]) == len(asked.body)


def test_files_in_every_form(both: Both, server: Server) -> None:
    handle = io.BytesIO(b"skipped handle")
    handle.seek(8)
    body = {
        "bytes": b"bytes",
        "handle": handle,
        "file": File(b"file", name="f.txt", type="text/x-special", headers={"X-A": "1"}),
        "iterable": File([b"a", b"b"], name="i"),
    }
    asked = sent(both, server, post(accepts=(MULTIPART,))(body=body))
    assert [content for _, content in parts(asked)] == [b"bytes", b"handle", b"file", b"ab"]
    assert parts(asked)[2][0] == {
        "Content-Disposition": 'form-data; name="file"; filename="f.txt"',
        "X-A": "1",
        "Content-Type": "text/x-special",
    }
    assert asked.headers["transfer-encoding"] == "chunked"


def files(asked: Any) -> list[tuple[Any, str | None, str, Any]]:
    """Field, file name, media type and content of each part, as the standard library reads them."""
    head = f"Content-Type: {asked.headers['content-type']}\r\n\r\n"
    whole = message_from_bytes(head.encode() + asked.body, policy=HTTP)
    return [
        (
            part["content-disposition"].params["name"],
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in whole.iter_parts()
    ]


def test_a_file_is_sent_under_its_own_name(both: Both, server: Server, tmp_path: Path) -> None:
    folder = tmp_path / "of the user"
    folder.mkdir()
    for name in ("x.png", "y.unheard", "z.csv"):
        (folder / name).write_bytes(name.encode())
    (folder / "z.gz").write_bytes(gzip.compress(b"z"))
    with (
        (folder / "x.png").open("rb") as by_path,
        io.FileIO(str(folder / "y.unheard")) as by_text,
        io.FileIO(os.fsencode(folder / "z.csv")) as by_bytes,
        (folder / "x.png").open("rb") as again,
        (folder / "x.png").open("rb") as once_more,
        gzip.open(folder / "z.gz") as unpacked,
    ):
        body = {
            "by_path": by_path,
            "many": [by_text, File(by_bytes), folder / "x.png"],
            "unpacked": unpacked,
            "named": File(again, name="other.txt", type="text/x-other"),
            "described": once_more,
        }
        encoding = {"described": Part("image/webp")}
        asked = sent(both, server, post(accepts=(MULTIPART,), encoding=encoding)(body=body))
    octets = "application/octet-stream"
    assert files(asked) == [
        ("by_path", "x.png", "image/png", b"x.png"),
        ("many", "y.unheard", octets, b"y.unheard"),
        ("many", "z.csv", "text/csv", b"z.csv"),
        ("many", "x.png", "image/png", b"x.png"),
        ("unpacked", "z.gz", octets, b"z"),
        ("named", "other.txt", "text/x-other", b"x.png"),
        ("described", "x.png", "image/webp", b"x.png"),
    ]
    assert b"of the user" not in asked.body


def test_a_file_without_a_name_has_that_of_its_field(both: Both, server: Server, tmp_path: Path) -> None:
    pseudo = io.BytesIO(b"b")
    pseudo.name = "<stdin>"
    numbered = io.BytesIO(b"c")
    numbered.name = 3
    with tempfile.TemporaryFile(dir=tmp_path) as unnamed:
        unnamed.write(b"d")
        unnamed.seek(0)
        body = {"a": io.BytesIO(b"a"), "b": pseudo, "c": numbered, "d": unnamed}
        asked = sent(both, server, post(accepts=(MULTIPART,))(body=body))
    octets = "application/octet-stream"
    assert files(asked) == [(name, name, octets, name.encode()) for name in "abcd"]


def test_encoding_of_a_part(both: Both, server: Server) -> None:
    operation = post(
        accepts=(MULTIPART,), encoding={"a": Part("application/json"), "b": Part("text/csv", {"X-B": "2"})}
    )
    asked = sent(both, server, operation(body={"a": "text", "b": "x;y"}))
    assert parts(asked) == [
        ({"Content-Disposition": 'form-data; name="a"', "Content-Type": "application/json"}, b'"text"'),
        ({"Content-Disposition": 'form-data; name="b"', "X-B": "2", "Content-Type": "text/csv"}, b"x;y"),
    ]


def test_names_in_multipart_cannot_break_out(both: Both, server: Server) -> None:
    body = {'a"\r\nX: y': File(b"", name='f"\r\n.txt')}
    ((headers, _),) = parts(sent(both, server, post(accepts=(MULTIPART,))(body=body)))
    assert headers["Content-Disposition"] == 'form-data; name="a%22%0D%0AX: y"; filename="f%22%0D%0A.txt"'
    hostile = post(accepts=(MULTIPART,))(body={"a": File(b"", type="text/plain\r\nX: y")})
    with pytest.raises(InvalidArgument):
        both(both.client(server.url).send(hostile))


def test_a_missing_file_is_said_before_anything_is_sent(both: Both, server: Server, tmp_path: Path) -> None:
    call = post(accepts=(MULTIPART,))(body={"f": tmp_path / "missing"})
    with pytest.raises(InvalidArgument):
        both(both.client(server.url).send(call))
    assert server.asked == []


# --- text and bytes --------------------------------------------------------------------------


def test_text(both: Both, server: Server) -> None:
    asked = sent(both, server, post(accepts=("text/plain",))(body="Ä"))
    assert (asked.body, asked.headers["content-type"]) == ("Ä".encode(), "text/plain")
    asked = sent(both, server, post(accepts=("application/xml",))(body="<a/>"))
    assert (asked.body, asked.headers["content-type"]) == (b"<a/>", "application/xml")


@pytest.mark.parametrize("kind", ["bytes", "bytearray", "path", "handle", "iterable", "iterator", "file"])
def test_binary(both: Both, server: Server, tmp_path: Path, kind: str) -> None:
    data = bytes(range(256)) * 400
    path = tmp_path / "data"
    path.write_bytes(data)
    halves = [data[:100], data[100:]]
    bodies = {
        "bytes": data,
        "bytearray": bytearray(data),
        "path": path,
        "handle": path.open("rb"),
        "iterable": halves,
        "iterator": iter(halves),
        "file": File(path, type="image/png"),
    }
    body = bodies[kind] if kind != "iterable" else _Again(halves)
    asked = sent(both, server, post(accepts=("application/octet-stream",))(body=body))
    assert asked.body == data
    assert asked.headers["content-type"] == ("image/png" if kind == "file" else "application/octet-stream")


class _Again:
    def __init__(self, chunks: list[bytes]) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._chunks)


def test_an_async_body(both: Both, server: Server) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    call = post(accepts=("application/octet-stream",))(body=chunks())
    if both.kind == "async":
        assert sent(both, server, call).body == b"ab"
    else:
        with pytest.raises(InvalidArgument):
            sent(both, server, call)


# --- several media types ---------------------------------------------------------------------

ALL = ("application/json", FORM, MULTIPART, "text/plain", "image/*")


@pytest.mark.parametrize(
    ("body", "media_type", "expected"),
    [
        (Pet(name="a"), None, "application/json"),
        (Pet(name="a"), FORM, FORM),
        ({"f": File(b"x")}, None, MULTIPART),
        ("text", None, "text/plain"),
        (b"bytes", None, "application/octet-stream"),
        (File(b"x", type="image/gif"), None, "image/gif"),
        (b"bytes", "image/webp", "image/webp"),
    ],
)
def test_the_value_chooses_the_media_type(
    both: Both, server: Server, body: Any, media_type: str | None, expected: str
) -> None:
    asked = sent(both, server, post(accepts=ALL)(body=body, media_type=media_type))
    assert re.sub(";.*", "", asked.headers["content-type"]) == expected


def test_the_whole_query_as_one_parameter(both: Both, server: Server) -> None:
    asked = sent(both, server, post(querystring=FORM)(query={"a": "b c", "d": [1, 2]}))
    assert asked.target == "/x?a=b+c&d=1&d=2"
    asked = sent(both, server, post(querystring="application/json")(query={"a": [1]}))
    assert asked.target == "/x?%7B%22a%22%3A%5B1%5D%7D"


@pytest.mark.parametrize(
    ("media_type", "type_", "expected"),
    [
        ("application/octet-stream", "bytes", b"+/8="),
        ("text/plain", "bytes", b"+/8="),
        ("text/plain", "Annotated[bytes, BASE64URL]", b"-_8"),
    ],
)
def test_bytes_that_are_described_as_base64(
    both: Both, server: Server, media_type: str, type_: str, expected: bytes
) -> None:
    asked = sent(both, server, post(accepts=(media_type,), sends={"body": type_})(body=b"\xfb\xff"))
    assert (asked.headers["content-type"], asked.body) == (media_type, expected)
