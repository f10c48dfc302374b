from __future__ import annotations

from typing import Any, Literal

from .. import models
from .._runtime import Binary, C, Call, Part, Resource, StreamedCall, call, operation


class Files(Resource[C]):
    @operation(
        "POST",
        "/files",
        status=201,
        accepts=("multipart/form-data",),
        encoding={"file": Part("image/png")},
    )
    @staticmethod
    def upload(*, body: models.FilesUploadBody) -> Call[Any]:
        """``POST /files``.

        Returns: 201: Stored
        """
        return call(body=body)

    @operation(
        "GET", "/files/{id}", returns={200: {"application/octet-stream": "bytes"}}
    )
    @staticmethod
    def download(id: str) -> StreamedCall[bytes, bytes]:
        """``GET /files/{id}``.

        Returns: 200: The file
        """
        return call(path=(id,))

    @operation("PUT", "/files/{id}", accepts=("application/octet-stream", "text/plain"))
    @staticmethod
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
        return call(path=(id,), body=body, media_type=media_type)
