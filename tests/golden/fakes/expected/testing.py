"""Fakes for tests: `Fake` responds in place of the API, `make` makes up its models."""

from __future__ import annotations

from typing import Any

from . import calls, models
from ._runtime.extras.testing import ANY, Maker, Recorded, Route, Unexpected, error
from ._runtime.extras.testing import Fake as _Fake

__all__ = ["ANY", "Fake", "Recorded", "Route", "Unexpected", "error", "make"]

SAMPLES: dict[str, dict[str, list[Any] | tuple[Any, ...]]] = {
    "Order": {
        "id": [],
        "total": ["12.50"],
        "quantity": [12],
        "website": ["https://example.com/"],
    },
    "Customer": {
        "name": ["Ann", "Bert"],
        "contact": ["ann@example.com"],
        "code": ["codeco"],
        "server": ["192.0.2.1"],
        "languages": [["en", "de"]],
        "rating": [0.5],
        "discount": (10,),
        "nick": ("nic",),
        "homepage": ("example.com",),
    },
    "Line": {"article": ["Screw"], "price": [3]},
    "Card": {"number": ["4111111111111111"]},
    "Problem": {"message": ['"Quoted"\nand broken']},
}
"""Values that types do not suggest; tuples are for what only `make.full` fills."""


class Fake(_Fake):
    """Gives the responses that it was told: ``Client(transport=fake)``, or ``AsyncClient``."""

    functions = calls
    models = models


make = Maker(models=models, samples=SAMPLES)
"""A model with made-up values: ``make(Model, attribute=...)``."""
