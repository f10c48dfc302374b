from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import Binary, C, Call, Resource, call, operation


class Files(Resource[C]):
    @operation(
        "POST",
        "/files",
        accepts={
            "application/json": "Link",
            "application/vnd.acme.move+json": "Move | Copy",
            "multipart/form-data": "Upload",
            "text/plain": "str",
            "application/octet-stream": "bytes",
        },
    )
    @staticmethod
    def add_file(
        *,
        body: models.Link | models.Move | models.Copy | models.Upload | str | Binary,
        media_type: (
            Literal[
                "application/json",
                "application/vnd.acme.move+json",
                "multipart/form-data",
                "text/plain",
                "application/octet-stream",
            ]
            | None
        ) = None,
    ) -> Call[None]:
        """``POST /files``.

        Args:
            media_type: How the body is sent, if its type does not tell;
                ``application/json`` comes first.
        """
        return call(body=body, media_type=media_type)

    @operation(
        "PATCH",
        "/things",
        accepts={
            "application/merge-patch+json": "Link",
            "application/json-patch+json": "list",
        },
    )
    @staticmethod
    def patch_thing(
        *,
        body: models.Link | list[models.Move],
        media_type: (
            Literal["application/merge-patch+json", "application/json-patch+json"]
            | None
        ) = None,
    ) -> Call[None]:
        """``PATCH /things``.

        Args:
            media_type: How the body is sent, if its type does not tell;
                ``application/merge-patch+json`` comes first.
        """
        return call(body=body, media_type=media_type)

    @operation("POST", "/images", accepts=("application/json", "multipart/form-data"))
    @staticmethod
    def add_image(
        *,
        body: models.Image,
        media_type: Literal["application/json", "multipart/form-data"] | None = None,
    ) -> Call[None]:
        """``POST /images``.

        Args:
            media_type: How the body is sent, if its type does not tell;
                ``application/json`` comes first.
        """
        return call(body=body, media_type=media_type)
