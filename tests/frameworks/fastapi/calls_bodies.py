"""Forms, uploads, and responses of the FastAPI app other than JSON."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from ..clients import Api, entered, listed, now
from .bodies import LOGO


async def forms(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        data = m.FormData(username="rick", password="portal & gun", age=70)
        assert await now(client.files.create_form(body=data)) == data


async def uploads(api: Api) -> None:
    m = api.models
    file_type = api.package.File
    with tempfile.TemporaryDirectory() as folder:
        logo = Path(folder, "logo.png")
        logo.write_bytes(LOGO)
        received = m.Receipt(filename="logo.png", content_type="image/png", size=16)
        async with api.client() as client:
            assert await now(client.files.create_file(body=m.CreateFileForm(file=LOGO))) == 16
            with logo.open("rb") as opened:
                form = m.CreateUploadFileForm(file=opened)
                assert await now(client.files.create_upload_file(body=form)) == received
            form = m.CreateOptionalUploadFileForm(file=logo)
            assert await now(client.files.create_optional_upload_file(body=form)) == received
            assert await now(client.files.create_optional_upload_file()) is None
            named = file_type(b"abc", "a.txt", "text/plain")
            form = m.CreateUploadFilesForm(files=[logo, named])
            assert await now(client.files.create_upload_files(body=form)) == [
                received,
                m.Receipt(filename="a.txt", content_type="text/plain", size=3),
            ]
            form = m.CreateUploadfilesUploadWithFieldsForm(file=b"ab", fileb=logo, token="t", count=2)
            assert await now(client.files.create_upload_with_fields(body=form)) == [
                2,
                {"filename": "logo.png", "content_type": "image/png", "size": 16},
                "t",
                2,
            ]


async def downloads(api: Api) -> None:
    source = Path(__file__).with_name("__init__.py").read_bytes()
    files = api.calls("files")
    async with api.client() as client:
        response = await now(client.respond(files.download()))
        assert response.data in (source, source.decode())
        assert response.headers["content-type"].startswith("text/x-python")
        assert await now(client.files.download_undeclared()) == LOGO
        assert await now(client.files.download_described()) == LOGO
        async with entered(client.stream(files.download())) as stream:
            assert b"".join(await listed(stream.chunks())) == source


async def texts(api: Api) -> None:
    async with api.client() as client:
        assert await now(client.custom_responses.read_html()) == "<h1>Look ma! HTML!</h1>"
        assert await now(client.custom_responses.read_text()) == "Hello World"
        assert await now(client.custom_responses.read_xml()) == '<?xml version="1.0"?><shampoo/>'


async def redirects(api: Api) -> None:
    package = api.package
    async with api.client() as client:
        for redirect, status in (
            (client.custom_responses.redirect, 307),
            (client.custom_responses.redirect_found, 302),
        ):
            with pytest.raises(package.ApiError) as caught:
                await now(redirect())
            assert (caught.value.status, caught.value.location) == (status, "/responses/text")
    async with api.client(follow_redirects=True) as client:
        assert await now(client.custom_responses.redirect()) == "Hello World"
        assert await now(client.custom_responses.redirect_found()) == "Hello World"


async def streams(api: Api) -> None:
    m = api.models
    calls = api.calls("custom_responses")
    ticks = [m.Tick(number=number) for number in range(3)]
    async with api.client() as client:
        video = b"chunk 0\nchunk 1\nchunk 2\n"
        assert await now(client.custom_responses.read_stream()) == video
        async with entered(client.stream(calls.read_stream())) as stream:
            assert b"".join(await listed(stream.chunks())) == video
        assert await now(client.custom_responses.read_stream_undeclared()) == {"a": 1}
        for read in (calls.read_lines, calls.read_events):
            assert await now(client.send(read())) == ticks
            async with entered(client.stream(read())) as stream:
                assert await listed(stream) == ticks
        async with entered(client.stream(calls.read_named_events())) as stream:
            tick, done = await listed(stream.events())
        assert (tick.event, tick.id, tick.retry, tick.data) == ("tick", "7", 5000, '{"number": 1}')
        assert done.data == "[DONE]"


async def statuses(api: Api) -> None:
    m = api.models
    calls = api.calls("custom_responses")
    async with api.client() as client:
        accepted = await now(client.respond(calls.send_notification("a@example.com")))
        assert accepted.status == 202
        assert accepted.data == m.Message(message="Notification sent in the background")
        assert await now(client.custom_responses.get_or_create("old")) == m.Message(message="old")
        receipt = m.Receipt(filename="new", content_type=None, size=0)
        assert await now(client.custom_responses.get_or_create("new")) == receipt
        response = await now(client.respond(calls.read_headers()))
        assert response.data is None
        assert response.headers["x-cat-dog"] == "alone in the world"
        assert response.headers["set-cookie"].startswith("fakesession=fake-cookie-session-value;")


async def errors(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        with pytest.raises(package.ApiError) as caught:
            await now(client.custom_responses.read_unicorn("yolo"))
        assert caught.value.status == 418
        assert caught.value.data == m.Message(message="Oops! yolo did something.")
        with pytest.raises(package.ApiError) as caught:
            await now(client.custom_responses.read_problem())
        assert caught.value.status == 409
        assert caught.value.headers["content-type"] == "application/problem+json"
        title = "You do not have enough credit."
        assert caught.value.data == {"type": "about:blank", "title": title, "status": 409, "detail": None}
        with pytest.raises(package.NotFound) as caught:
            await now(client.items.read_item(404))
        assert caught.value.content == b'{"detail":{"message":"Item not found"}}'
        assert caught.value.headers["x-error"] == "There goes my error"
        with pytest.raises(package.ApiError) as caught:
            await now(client.custom_responses.read_failure())
        assert (caught.value.status, caught.value.content) == (500, b"Internal Server Error")
