from __future__ import annotations

from typing import Literal

from .._runtime import C, Call, Resource, call, operation


class Files(Resource[C]):
    @operation("PUT", "/files/{id}")
    @staticmethod
    def update_file(id: str) -> Call[None]:
        """``PUT /files/{id}``."""
        return call(path=(id,))

    @operation("PUT", "/files/{id}#add_shared_link")
    @staticmethod
    def add_shared_link(id: str, *, fields: str | None = None) -> Call[None]:
        """``PUT /files/{id}#add_shared_link``."""
        return call(path=(id,), query={"fields": fields})

    @operation("GET", "/#Action=AssumeRole")
    @staticmethod
    def assume_role(*, action: Literal["AssumeRole"] = "AssumeRole") -> Call[None]:
        """``GET /#Action=AssumeRole``."""
        return call(query={"Action": action})
