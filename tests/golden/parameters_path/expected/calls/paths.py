from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from .. import models
from .._runtime import LABEL, MATRIX, C, Call, Resource, Style, call, operation


class Paths(Resource[C]):
    @operation(
        "GET",
        "/simple/{text}/{number}/{list}/{object}/{exploded}",
        path={"exploded": Style("simple", explode=True)},
    )
    @staticmethod
    def simple(
        text: str,
        number: int,
        list_: list[str],
        object_: models.Color,
        exploded: models.Color,
    ) -> Call[None]:
        """``GET /simple/{text}/{number}/{list}/{object}/{exploded}``."""
        return call(path=(text, number, list_, object_, exploded))

    @operation(
        "GET",
        "/label/{text}/{list}/{exploded}/{object}",
        path={
            "text": LABEL,
            "list": LABEL,
            "exploded": Style("label", explode=True),
            "object": Style("label", explode=True),
        },
    )
    @staticmethod
    def label(
        text: str,
        list_: list[str],
        exploded: list[str],
        object_: models.Color,
    ) -> Call[None]:
        """``GET /label/{text}/{list}/{exploded}/{object}``."""
        return call(path=(text, list_, exploded, object_))

    @operation(
        "GET",
        "/matrix/{text}/{list}/{exploded}/{object}",
        path={
            "text": MATRIX,
            "list": MATRIX,
            "exploded": Style("matrix", explode=True),
            "object": Style("matrix", explode=True),
        },
    )
    @staticmethod
    def matrix(
        text: str,
        list_: list[str],
        exploded: list[str],
        object_: models.Color,
    ) -> Call[None]:
        """``GET /matrix/{text}/{list}/{exploded}/{object}``."""
        return call(path=(text, list_, exploded, object_))

    @operation("GET", "/typed/{day}/{id}/{flag}/{kind}.{format}")
    @staticmethod
    def typed(
        day: date,
        id: UUID,
        flag: bool,
        format: Literal["json", "xml"],
        *,
        kind: Literal["all"] = "all",
    ) -> Call[None]:
        """``GET /typed/{day}/{id}/{flag}/{kind}.{format}``."""
        return call(path=(day, id, flag, kind, format))

    @operation("GET", "/twice/{id}/of/{id}")
    @staticmethod
    def twice(id: str) -> Call[None]:
        """``GET /twice/{id}/of/{id}``."""
        return call(path=(id, id))

    @operation("GET", "/undescribed/{this}")
    @staticmethod
    def undescribed(this: str) -> Call[None]:
        """``GET /undescribed/{this}``."""
        return call(path=(this,))
