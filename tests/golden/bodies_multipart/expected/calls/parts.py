from __future__ import annotations

from datetime import date

from .. import models
from .._runtime import C, Call, Part, Resource, call, operation


class Parts(Resource[C]):
    @operation(
        "POST",
        "/upload",
        accepts=("multipart/form-data",),
        encoding={
            "file": Part("image/png"),
            "address": Part("application/vnd.address+json"),
            "text": Part("text/markdown"),
        },
    )
    @staticmethod
    def upload(
        *,
        body: models.PartsUploadBody,
        file_x_part: str | None = None,
        name_x_part: int | None = None,
        labels_x_since: list[date] | None = None,
        address_x_part: str | None = None,
    ) -> Call[None]:
        """``POST /upload``.

        Args:
            file_x_part: The header X-Part of the part file.
            name_x_part: Which one.
            labels_x_since: The header X-Since of the part labels.
            address_x_part: The header X-Part of the part address.
        """
        return call(
            body=body,
            parts={
                "file": {"X-Part": file_x_part},
                "name": {"X-Part": name_x_part},
                "labels": {"X-Since": labels_x_since},
                "address": {"X-Part": address_x_part},
            },
        )
