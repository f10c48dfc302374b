from __future__ import annotations

from datetime import datetime
from typing import Literal

from .. import models
from .._runtime import (
    COMMA,
    DEEP_OBJECT,
    PIPE,
    SPACE,
    C,
    Call,
    Resource,
    Style,
    call,
    operation,
)


class Queries(Resource[C]):
    @operation(
        "GET",
        "/form",
        query={
            "joined": COMMA,
            "joinedObject": COMMA,
            "raw": Style("form", explode=True, reserved=True),
        },
    )
    @staticmethod
    def form(
        *,
        text: str | None = None,
        list_: list[str] | None = None,
        joined: list[int] | None = None,
        object_: models.Color | None = None,
        joined_object: models.Color | None = None,
        same: bool | None = None,
        flag: bool | Literal[""] | None = None,
        raw: str | None = None,
    ) -> Call[None]:
        """``GET /form``."""
        return call(
            query={
                "text": text,
                "list": list_,
                "joined": joined,
                "object": object_,
                "joinedObject": joined_object,
                "same": same,
                "flag": flag,
                "raw": raw,
            },
        )

    @operation(
        "GET",
        "/delimited",
        query={
            "spaces": SPACE,
            "pipes": PIPE,
            "exploded": Style("pipeDelimited", explode=True),
        },
    )
    @staticmethod
    def delimited(
        *,
        spaces: list[str] | None = None,
        pipes: list[str] | None = None,
        exploded: list[str] | None = None,
    ) -> Call[None]:
        """``GET /delimited``."""
        return call(query={"spaces": spaces, "pipes": pipes, "exploded": exploded})

    @operation("GET", "/deep", query={"filter": DEEP_OBJECT, "any": DEEP_OBJECT})
    @staticmethod
    def deep(
        *,
        filter: models.Color | None = None,
        any: dict[str, str] | None = None,
    ) -> Call[None]:
        """``GET /deep``."""
        return call(query={"filter": filter, "any": any})

    @operation("GET", "/typed")
    @staticmethod
    def typed(
        *,
        since: datetime,
        optional: int | None = None,
        order: models.Order | None = None,
        orders: list[models.Order] | None = None,
        old: float | None = None,
        filter_name: str | None = None,
        import_: str | None = None,
        self_: str | None = None,
        maybe: str | None = None,
    ) -> Call[None]:
        """``GET /typed``.

        Args:
            optional: How many to give. Default: ``20``.
            old: Not used. Deprecated.
        """
        return call(
            query={
                "optional": optional,
                "since": since,
                "order": order,
                "orders": orders,
                "old": old,
                "filter[name]": filter_name,
                "import": import_,
                "self": self_,
                "maybe": maybe,
            },
        )

    @operation("GET", "/objects")
    @staticmethod
    def objects(*, colors: list[models.Color] | None = None) -> Call[None]:
        """``GET /objects``."""
        return call(query={"colors": colors})
