"""Calls of files."""

from __future__ import annotations

from typing import Any, Literal

from .. import models
from .._runtime import Binary, C, Call, Operation, Part, Resource, bound

UPLOAD: Operation[Any] = Operation(
    "POST",
    "/files",
    returns={201: {"*/*": "Any"}},
    accepts=("multipart/form-data",),
    encoding={"file": Part("image/png")},
)


def upload(*, body: models.FilesUploadBody) -> Call[Any]:
    """``POST /files``.

    Returns: 201 (JSON, text, bytes or None, as it comes): Stored
    """
    return UPLOAD(body=body)


DOWNLOAD: Operation[bytes] = Operation(
    "GET",
    "/files/{id}",
    returns={200: {"application/octet-stream": "bytes"}},
)


def download(id: str) -> Call[bytes]:
    """``GET /files/{id}``.

    Returns: 200: The file
    """
    return DOWNLOAD(path=(id,))


REPLACE: Operation[None] = Operation(
    "PUT",
    "/files/{id}",
    returns={204: None},
    accepts=("application/octet-stream", "text/plain"),
)


def replace(
    id: str,
    *,
    body: Binary | str | None = None,
    media_type: Literal["application/octet-stream", "text/plain"] | None = None,
) -> Call[None]:
    """``PUT /files/{id}``.

    Args:
        media_type: How the body is sent, if its type does not tell;
            ``application/octet-stream`` comes first.

    Returns: 204: Replaced
    """
    return REPLACE(path=(id,), body=body, media_type=media_type)


class Files(Resource[C]):
    upload = bound(upload)
    """``POST /files``"""
    download = bound(download)
    """``GET /files/{id}``"""
    replace = bound(replace)
    """``PUT /files/{id}``"""
