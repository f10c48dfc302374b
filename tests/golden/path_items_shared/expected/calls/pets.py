from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/v1/pets")
    @staticmethod
    def get_v1_pets() -> Call[models.GetV1PetsResponse]:
        """``GET /v1/pets``."""
        return call()

    @operation("GET", "/v2/pets")
    @staticmethod
    def get_v2_pets() -> Call[models.GetV1PetsResponse]:
        """``GET /v2/pets``."""
        return call()
