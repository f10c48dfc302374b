from __future__ import annotations

from .. import models
from .._runtime import COMMA, C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/pets", query={"tags": COMMA})
    @staticmethod
    def list_pets(
        *,
        tags: list[str] | None = None,
        ids: list[int] | None = None,
    ) -> Call[list[models.Pet]]:
        """``GET /pets``."""
        return call(query={"tags": tags, "ids": ids})

    @operation("POST", "/pets", status=201)
    @staticmethod
    def create_pet(*, body: models.Pet) -> Call[models.Pet]:
        """``POST /pets``."""
        return call(json=body)

    @operation("POST", "/pets/{id}/photo", accepts=("multipart/form-data",))
    @staticmethod
    def add_photo(id: int, *, body: models.PetsAddPhotoBody) -> Call[None]:
        """``POST /pets/{id}/photo``.

        Returns: 204: Added
        """
        return call(path=(id,), body=body)
