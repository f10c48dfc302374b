"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.clinic_service import ClinicService
from .calls.owners import Owners
from .calls.pet import Pet
from .calls.toy import Toy
from .calls.user import User
from .calls.vets import Vets
from .calls.visits import Visits

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pets.index": Pet.index.operation,
    "pet.show": Pet.show.operation,
    "api.owners.get_all": Owners.get_all.operation,
    "list-vets": Vets.list_vets.operation,
    "get-vets-by-id": Vets.get_vet.operation,
    "GetUser": User.get_user.operation,
    "visits#list": Visits.list.operation,
    "ClinicService_ListClinics": ClinicService.list_clinics.operation,
    "api_toys_get_collection": Toy.list_toys.operation,
}
