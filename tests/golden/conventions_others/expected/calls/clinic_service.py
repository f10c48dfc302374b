from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class ClinicService(Resource[C]):
    @operation("GET", "/v1/clinics")
    @staticmethod
    def list_clinics() -> Call[None]:
        """``GET /v1/clinics``."""
        return call()
