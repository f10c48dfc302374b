from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    DEFAULT,
    BatchedCall,
    Batching,
    C,
    Call,
    PagedCall,
    Paging,
    Resource,
    Stream,
    StreamedCall,
    call,
    deprecated,
    operation,
)

if TYPE_CHECKING:
    from ..models import Lizard, Pet


class Pets(Resource[C]):
    """Pets and their owners."""

    @operation(
        "POST",
        "/owners/{ownerId}/pets",
        returns={201: "Pet", 207: "Lizard"},
        raises={DEFAULT: "Problem"},
    )
    @staticmethod
    def create(owner_id: int, *, body: Pet) -> Call[Pet | Lizard]:
        """Give an owner a pet."""
        return call(path=(owner_id,), json=body)

    @operation("GET", "/pets", raises={"4XX": "Problem"}, id="searchPets")
    @staticmethod
    def search(*, tags: list[str] | None = None, trace: str | None = None) -> Call[list[Pet]]:
        """Find pets."""
        return call(query={"tags": tags}, headers={"X-Trace": trace})

    @operation("DELETE", "/pets/{petId}")
    @staticmethod
    def remove(pet_id: str) -> Call[None]:
        """Remove a pet."""
        return call(path=(pet_id,))

    @operation(
        "GET",
        "/watch",
        returns={200: {"text/event-stream": Stream("Pet"), "application/jsonl": Stream("Pet")}},
        raises={DEFAULT: "Problem"},
    )
    @staticmethod
    def watch() -> StreamedCall[list[Pet], Pet]:
        """See pets as they come."""
        return call()

    @operation("GET", "/pets/all", paging=Paging(header=True))
    @staticmethod
    def browse(*, limit: int | None = None) -> PagedCall[list[Pet], Pet]:
        """Browse all pets."""
        return call(query={"limit": limit})

    @operation("POST", "/pets/names", batch=Batching(inputs="names", size=2, results=None))
    @staticmethod
    def rename(*, body: dict[str, list[str]]) -> BatchedCall[None, str, None, None]:
        """Name many pets."""
        return call(json=body)

    @deprecated("GET /pets/old is deprecated.")
    @operation("GET", "/pets/old", status=203)
    @staticmethod
    def find() -> Call[Any]:
        """Find old pets."""
        return call()
