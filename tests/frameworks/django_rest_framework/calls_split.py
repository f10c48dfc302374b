"""Requests and responses with models of their own: uploads, naive date-times, versions."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from ..clients import Api, now

PNG = b"\x89PNG\r\n\x1a\n\0"
SOURCE = Path(__file__).with_name("__init__.py")


async def uploads(api: Api) -> None:
    m = api.models
    size = SOURCE.stat().st_size
    async with api.client() as client:
        body = m.UploadRequest(title="é", file=SOURCE)
        assert await now(client.files.upload_create(body=body)) == m.Received(
            name="é/__init__.py", content_type="text/x-python", size=size
        )
        logo = api.package.File(PNG, "logo.png", "image/png")
        with SOURCE.open("rb") as opened:
            album = m.AlbumRequest(name="a", files=[opened, logo])
            assert await now(client.files.album_create(body=album)) == [
                m.Received(name="__init__.py", content_type="text/x-python", size=size),
                m.Received(name="logo.png", content_type="image/png", size=9),
            ]


async def missing_file(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.files.upload_create(body=m.UploadRequest(title="", file=b"")))
        assert caught.value.data == {
            "title": ["This field may not be blank."],
            "file": ["The submitted file is empty."],
        }


async def naive(api: Api) -> None:
    m = api.models
    logged = datetime(2032, 4, 23, 10, 20, 30)
    async with api.client(strict=True) as client:
        body = m.NaiveRequest(logged=logged, password="x")
        assert await now(client.naive.create(body=body)) == m.Naive(logged=logged, number=1)


async def versions(api: Api) -> None:
    async with api.client() as client:
        assert await now(client.accepted.retrieve()) == {"version": "v1"}
    async with api.client(headers={"Accept": "application/json; version=v2"}) as client:
        assert await now(client.accepted.retrieve()) == {"version": "v2"}
        assert await now(client.v1.versioned_retrieve()) == {"version": "v1"}
