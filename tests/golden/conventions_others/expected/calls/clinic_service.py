"""Calls of ClinicService."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/v1/clinics")
def list_clinics() -> Call[None]:
    """``GET /v1/clinics``."""
    return call()


class ClinicService(Resource[C]):
    list_clinics = list_clinics
    """``GET /v1/clinics``"""
