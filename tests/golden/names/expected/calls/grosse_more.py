from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class GrosseMore(Resource[C]):
    @operation("GET", "/a-b/{self}")
    @staticmethod
    def list(
        self_: str,
        *,
        self_query: str | None = None,
        per_minus_page: int | None = None,
        per_page_mixed: int | None = None,
        body: str | None = None,
    ) -> Call[models.Class]:
        """``GET /a-b/{self}``."""
        return call(
            path=(self_,),
            query={
                "self": self_query,
                "per-page": per_minus_page,
                "perPage": per_page_mixed,
                "body": body,
            },
        )

    @operation("POST", "/a-b/{self}")
    @staticmethod
    def import_(self_: str) -> Call[None]:
        """``POST /a-b/{self}``."""
        return call(path=(self_,))
