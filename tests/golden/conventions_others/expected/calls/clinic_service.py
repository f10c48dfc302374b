"""Calls of ClinicService."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_CLINICS: Operation[None] = Operation("GET", "/v1/clinics", returns={204: None})


def list_clinics() -> Call[None]:
    """``GET /v1/clinics``."""
    return LIST_CLINICS()


class ClinicService(Resource[C]):
    list_clinics = bound(list_clinics)
    """``GET /v1/clinics``"""
