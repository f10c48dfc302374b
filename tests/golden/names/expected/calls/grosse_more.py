"""Calls of Gr\xf6\xdfe & more."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST: Operation[models.Class] = Operation("GET", "/a-b/{self}", returns={200: "Class"})


def list_(
    self_: str,
    *,
    self_query: str | None = None,
    per_minus_page: int | None = None,
    per_page_mixed: int | None = None,
    body: str | None = None,
) -> Call[models.Class]:
    """``GET /a-b/{self}``."""
    return LIST(
        path=(self_,),
        query={
            "self": self_query,
            "per-page": per_minus_page,
            "perPage": per_page_mixed,
            "body": body,
        },
    )


IMPORT: Operation[None] = Operation("POST", "/a-b/{self}", returns={204: None})


def import_(self_: str) -> Call[None]:
    """``POST /a-b/{self}``."""
    return IMPORT(path=(self_,))


class GrosseMore(Resource[C]):
    list = bound(list_)
    """``GET /a-b/{self}``"""
    import_ = bound(import_)
    """``POST /a-b/{self}``"""
