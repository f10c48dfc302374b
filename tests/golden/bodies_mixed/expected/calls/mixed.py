from __future__ import annotations

from .. import models
from .._runtime import Binary, C, Call, Part, Resource, StreamedCall, call, operation


class Mixed(Resource[C]):
    @operation(
        "POST",
        "/mixed",
        accepts=("multipart/mixed",),
        encoding={"0": Part(), "1": Part("image/png"), "*": Part("image/gif")},
    )
    @staticmethod
    def send_mixed(
        *,
        body: tuple[models.Note, Binary, *tuple[Binary, ...]],
        part_1_x_page: int | None = None,
    ) -> Call[None]:
        """``POST /mixed``.

        Args:
            part_1_x_page: The header X-Page of the part 1.
        """
        return call(body=body, parts={"1": {"X-Page": part_1_x_page}})

    @operation(
        "PUT",
        "/mixed",
        returns={200: {"multipart/mixed": "bytes"}},
        accepts=("multipart/mixed",),
        encoding={"*": Part("application/vnd.note+json")},
    )
    @staticmethod
    def send_notes(
        *,
        body: list[models.Note] | None = None,
    ) -> StreamedCall[bytes, bytes]:
        """``PUT /mixed``.

        Returns: 200: Parts
        """
        return call(body=body)
