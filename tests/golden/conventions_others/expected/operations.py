"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import clinic_service, owners, pet, toy, user, vets, visits

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pets.index": pet.index.operation,
    "pet.show": pet.show.operation,
    "api.owners.get_all": owners.get_all.operation,
    "list-vets": vets.list_vets.operation,
    "get-vets-by-id": vets.get_vet.operation,
    "GetUser": user.get_user.operation,
    "visits#list": visits.list_.operation,
    "ClinicService_ListClinics": clinic_service.list_clinics.operation,
    "api_toys_get_collection": toy.list_toys.operation,
}
