"""Words for inline schemas, as tables."""

from __future__ import annotations

import pytest
from callsheet.document.references.pointer import Pointer, parse_fragment
from callsheet.ir.schemas.place import (
    Place,
    hint_of,
    place_of_items,
    place_of_tuple_item,
    place_of_values,
    singular,
)

OWNER = Pointer("api.yaml", ("components", "schemas", "Order"))


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("lines", "line"),
        ("entries", "entry"),
        ("addresses", "address"),
        ("statuses", "status"),
        ("responses", "response"),
        ("cases", "case"),
        ("aliases", "alias"),
        ("houses", "house"),
        ("boxes", "box"),
        ("batches", "batch"),
        ("caches", "cache"),
        ("sizes", "size"),
        ("movies", "movie"),
        ("series", "series"),
        ("status", "status"),
        ("data", "data"),
        ("address", "address"),
        ("ITEMS", "ITEM"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one


def test_places_of_parts() -> None:
    lines, data = Place(OWNER, ("lines",)), Place(OWNER, ("data",))
    assert place_of_items(OWNER, lines).hint == ("line",)
    assert place_of_items(OWNER, data).hint == ("data item",)
    assert place_of_values(OWNER, data).hint == ("data value",)
    assert place_of_tuple_item(OWNER, data, 2).hint == ("data second",)
    assert place_of_items(OWNER, Place(None, ("Order",))) == Place(OWNER, ("item",))


@pytest.mark.parametrize(
    ("fragment", "hint"),
    [
        ("/components/schemas/Pet", ("Pet",)),
        ("/definitions/Pet", ("Pet",)),
        ("/components/responses/NotFound", ("NotFound",)),
        ("/components/requestBodies/Pet/content/application~1json/schema", ("Pet",)),
        ("/components/requestBodies/Pet/content/multipart~1form-data/schema", ("Pet", "form-data")),
        ("/properties/owner", ("pets", "owner")),
        ("", ("pets",)),
    ],
)
def test_hints(fragment: str, hint: tuple[str, ...]) -> None:
    assert hint_of(Pointer("models/pets.yaml", parse_fragment(fragment))) == hint
