from __future__ import annotations

import builtins
from typing import Any, Literal

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def list(
        *,
        kinds: builtins.list[Literal["list", "str"]] | None = None,
        name: builtins.str | None = None,
    ) -> Call[builtins.list[models.Pet]]:
        """``GET /pets``.

        Returns: 200: All
        """
        return call(query={"kinds": kinds, "name": name})

    @operation("POST", "/pets", returns={200: "list[str]", 202: {"*/*": "Any"}})
    @staticmethod
    def object(
        *,
        body: dict[builtins.str, builtins.list[int]],
    ) -> Call[builtins.list[builtins.str] | Any]:
        """``POST /pets``.

        Returns:
            200: All
            202: Later
        """
        return call(json=body)

    @operation("GET", "/pets/{id}")
    @staticmethod
    def str(id: builtins.str) -> Call[builtins.str]:
        """``GET /pets/{id}``."""
        return call(path=(id,))

    @operation("PUT", "/pets/{id}")
    @staticmethod
    def type(id: builtins.str) -> Call[None]:
        """``PUT /pets/{id}``."""
        return call(path=(id,))

    @operation("DELETE", "/pets/{id}")
    @staticmethod
    def match(id: builtins.str) -> Call[None]:
        """``DELETE /pets/{id}``."""
        return call(path=(id,))

    @operation("PATCH", "/pets/{id}")
    @staticmethod
    def call(id: builtins.str) -> Call[None]:
        """``PATCH /pets/{id}``."""
        return call(path=(id,))
