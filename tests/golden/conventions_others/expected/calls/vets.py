from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Vets(Resource[C]):
    @operation("GET", "/vets")
    @staticmethod
    def list_vets() -> Call[None]:
        """``GET /vets``."""
        return call()

    @operation("GET", "/vets/{id}")
    @staticmethod
    def get_vet(id: str) -> Call[None]:
        """``GET /vets/{id}``."""
        return call(path=(id,))
