"""Words for inline schemas, as tables."""

from __future__ import annotations

import pytest
from callsheet.document.references.pointer import Pointer, parse_fragment
from callsheet.ir.schemas.name_path import (
    NamePath,
    hint_of,
    items_path,
    singular,
    tuple_item_path,
    values_path,
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
    lines, data = NamePath(OWNER, ("lines",)), NamePath(OWNER, ("data",))
    assert items_path(OWNER, lines).hint == ("line",)
    assert items_path(OWNER, data).hint == ("data item",)
    assert values_path(OWNER, data).hint == ("data value",)
    assert tuple_item_path(OWNER, data, 2).hint == ("data second",)
    assert items_path(OWNER, NamePath(None, ("Order",))) == NamePath(OWNER, ("item",))


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
