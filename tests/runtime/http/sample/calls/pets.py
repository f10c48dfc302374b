"""Pets and their owners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import DEFAULT, C, Call, Operation, Resource, Stream, bound

if TYPE_CHECKING:
    from ..models import Lizard, Pet

CREATE: Operation[Pet | Lizard] = Operation(
    "POST",
    "/owners/{ownerId}/pets",
    returns={201: "Pet", 207: "Lizard"},
    raises={DEFAULT: "Problem"},
)
SEARCH: Operation[list[Pet]] = Operation(
    "GET",
    "/pets",
    returns={200: "list[Pet]"},
    raises={"4XX": "Problem"},
    id="searchPets",
)
REMOVE: Operation[None] = Operation("DELETE", "/pets/{petId}", returns={204: None})
WATCH: Operation[list[Pet]] = Operation(
    "GET",
    "/watch",
    returns={200: {"text/event-stream": Stream("Pet"), "application/jsonl": Stream("Pet")}},
    raises={DEFAULT: "Problem"},
)


def create(owner_id: int, *, body: Pet) -> Call[Pet | Lizard]:
    """Give an owner a pet."""
    return CREATE(path=(owner_id,), json=body)


def search(*, tags: list[str] | None = None, trace: str | None = None) -> Call[list[Pet]]:
    """Find pets."""
    return SEARCH(query={"tags": tags}, headers={"X-Trace": trace})


def remove(pet_id: str) -> Call[None]:
    """Remove a pet."""
    return REMOVE(path=(pet_id,))


def watch() -> Call[list[Pet]]:
    """See pets as they come."""
    return WATCH()


class Pets(Resource[C]):
    """Pets and their owners."""

    create = bound(create)
    """Give an owner a pet."""
    search = bound(search)
    """Find pets."""
    remove = bound(remove)
    """Remove a pet."""
    watch = bound(watch)
    """See pets as they come."""
