"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import clinic_service, owners, pet, toy, user, vets, visits

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pets.index": pet.INDEX,
    "pet.show": pet.SHOW,
    "api.owners.get_all": owners.GET_ALL,
    "list-vets": vets.LIST_VETS,
    "get-vets-by-id": vets.GET_VET,
    "GetUser": user.GET_USER,
    "visits#list": visits.LIST,
    "ClinicService_ListClinics": clinic_service.LIST_CLINICS,
    "api_toys_get_collection": toy.LIST_TOYS,
}
