from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEEP_OBJECT, C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation(
        "GET",
        "/a/{id}/{other}",
        returns={200: {"*/*": "Any"}, 201: "GetAResponse201"},
        raises={404: "GetAResponse404", 405: "Any"},
        query={"z": DEEP_OBJECT},
    )
    @staticmethod
    def get_a(
        id: Any,
        other: str,
        *,
        q: str | None = None,
        z: models.Bad | None = None,
        body: list[Any] | None = None,
    ) -> Call[models.GetAResponse201 | Any]:
        """``GET /a/{id}/{other}``.

        Returns: 201: x

        Raises:
            ApiError[GetAResponse404]: 404: x
            ApiError[Any]: 405: x
        """
        return call(path=(id, other), query={"q": q, "z": z}, json=body)
