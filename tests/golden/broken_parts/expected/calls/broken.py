"""Calls of Broken."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEEP_OBJECT, C, Call, Operation, Resource, bound

GET_A: Operation[models.BrokenGetAResponse201 | Any] = Operation(
    "GET",
    "/a/{id}/{other}",
    returns={200: {"*/*": "Any"}, 201: "BrokenGetAResponse201"},
    raises={404: "BrokenGetAResponse404", 405: "Any"},
    query={"z": DEEP_OBJECT},
)


def get_a(
    id: Any,
    other: str,
    *,
    q: str | None = None,
    z: models.Bad | None = None,
    body: list[Any] | None = None,
) -> Call[models.BrokenGetAResponse201 | Any]:
    """``GET /a/{id}/{other}``.

    Returns:
        200 (JSON, text, bytes or None, as it comes)
        201: x

    Raises:
        ApiError[BrokenGetAResponse404]: 404: x
        ApiError[Any]: 405: x
    """
    return GET_A(path=(id, other), query={"q": q, "z": z}, json=body)


class Broken(Resource[C]):
    get_a = bound(get_a)
    """``GET /a/{id}/{other}``"""
