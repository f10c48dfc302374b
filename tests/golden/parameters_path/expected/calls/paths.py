"""Calls of paths."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from .. import models
from .._runtime import LABEL, MATRIX, C, Call, Operation, Resource, Style, bound

SIMPLE_: Operation[None] = Operation(
    "GET",
    "/simple/{text}/{number}/{list}/{object}/{exploded}",
    returns={204: None},
    path={"exploded": Style("simple", explode=True)},
)


def simple(
    text: str,
    number: int,
    list_: list[str],
    object_: models.Color,
    exploded: models.Color,
) -> Call[None]:
    """``GET /simple/{text}/{number}/{list}/{object}/{exploded}``."""
    return SIMPLE_(path=(text, number, list_, object_, exploded))


LABEL_: Operation[None] = Operation(
    "GET",
    "/label/{text}/{list}/{exploded}/{object}",
    returns={204: None},
    path={
        "text": LABEL,
        "list": LABEL,
        "exploded": Style("label", explode=True),
        "object": Style("label", explode=True),
    },
)


def label(
    text: str,
    list_: list[str],
    exploded: list[str],
    object_: models.Color,
) -> Call[None]:
    """``GET /label/{text}/{list}/{exploded}/{object}``."""
    return LABEL_(path=(text, list_, exploded, object_))


MATRIX_: Operation[None] = Operation(
    "GET",
    "/matrix/{text}/{list}/{exploded}/{object}",
    returns={204: None},
    path={
        "text": MATRIX,
        "list": MATRIX,
        "exploded": Style("matrix", explode=True),
        "object": Style("matrix", explode=True),
    },
)


def matrix(
    text: str,
    list_: list[str],
    exploded: list[str],
    object_: models.Color,
) -> Call[None]:
    """``GET /matrix/{text}/{list}/{exploded}/{object}``."""
    return MATRIX_(path=(text, list_, exploded, object_))


TYPED: Operation[None] = Operation(
    "GET",
    "/typed/{day}/{id}/{flag}/{kind}.{format}",
    returns={204: None},
)


def typed(
    day: date,
    id: UUID,
    flag: bool,
    format: Literal["json", "xml"],
    *,
    kind: Literal["all"] = "all",
) -> Call[None]:
    """``GET /typed/{day}/{id}/{flag}/{kind}.{format}``."""
    return TYPED(path=(day, id, flag, kind, format))


TWICE: Operation[None] = Operation("GET", "/twice/{id}/of/{id}", returns={204: None})


def twice(id: str) -> Call[None]:
    """``GET /twice/{id}/of/{id}``."""
    return TWICE(path=(id, id))


UNDESCRIBED: Operation[None] = Operation(
    "GET",
    "/undescribed/{this}",
    returns={204: None},
)


def undescribed(this: str) -> Call[None]:
    """``GET /undescribed/{this}``."""
    return UNDESCRIBED(path=(this,))


class Paths(Resource[C]):
    simple = bound(simple)
    """``GET /simple/{text}/{number}/{list}/{object}/{exploded}``"""
    label = bound(label)
    """``GET /label/{text}/{list}/{exploded}/{object}``"""
    matrix = bound(matrix)
    """``GET /matrix/{text}/{list}/{exploded}/{object}``"""
    typed = bound(typed)
    """``GET /typed/{day}/{id}/{flag}/{kind}.{format}``"""
    twice = bound(twice)
    """``GET /twice/{id}/of/{id}``"""
    undescribed = bound(undescribed)
    """``GET /undescribed/{this}``"""
