from __future__ import annotations

from .. import models
from .._runtime import JSON, C, Call, Resource, Style, call, operation


class Search(Resource[C]):
    @operation(
        "GET",
        "/search/{area}",
        path={"area": JSON},
        query={
            "where": JSON,
            "either": Style(media_type="application/vnd.acme+json"),
            "text": Style(media_type="text/plain"),
        },
        headers={"X-Where": JSON},
        cookies={"seen": JSON},
    )
    @staticmethod
    def search(
        area: list[int],
        *,
        where: models.Where,
        either: bool | None = None,
        x_where: models.Where | None = None,
        seen: models.Where | None = None,
        text: str | None = None,
    ) -> Call[None]:
        """``GET /search/{area}``."""
        return call(
            path=(area,),
            query={"where": where, "either": either, "text": text},
            headers={"X-Where": x_where},
            cookies={"seen": seen},
        )
