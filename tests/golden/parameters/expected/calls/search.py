from __future__ import annotations

from datetime import datetime
from uuid import UUID

from .. import models
from .._runtime import (
    COMMA,
    DEEP_OBJECT,
    JSON,
    PIPE,
    C,
    Call,
    Resource,
    Style,
    call,
    operation,
)


class Search(Resource[C]):
    @operation(
        "GET",
        "/search/{area}/{ids}",
        path={"ids": Style("matrix", explode=True)},
        query={"fields": COMMA, "sort": PIPE, "filter": DEEP_OBJECT, "where": JSON},
    )
    @staticmethod
    def search(
        area: str,
        ids: list[int],
        *,
        q: str,
        per_page: int | None = None,
        tag: list[str] | None = None,
        fields: list[str] | None = None,
        sort: list[str] | None = None,
        filter: models.SearchFilter | None = None,
        where: dict[str, str] | None = None,
        x_trace: UUID | None = None,
        session: str | None = None,
        since: datetime | None = None,
        class_: bool | None = None,
    ) -> Call[list[str]]:
        """``GET /search/{area}/{ids}``.

        Args:
            area: Where to look.
            q: What to look for.
            per_page: Default: ``20``.

        Returns: 200: Found
        """
        return call(
            path=(area, ids),
            query={
                "q": q,
                "per_page": per_page,
                "tag": tag,
                "fields": fields,
                "sort": sort,
                "filter": filter,
                "where": where,
                "since": since,
                "class": class_,
            },
            headers={"X-Trace": x_trace},
            cookies={"session": session},
        )
