"""Fakes for tests: `Fake` responds in place of the API, `make` makes up its models."""

from __future__ import annotations

from . import calls, models
from ._runtime.extras.testing import ANY, Maker, Recorded, Route, Unexpected, error
from ._runtime.extras.testing import Fake as _Fake

__all__ = ["ANY", "Fake", "Recorded", "Route", "Unexpected", "error", "make"]


class Fake(_Fake):
    """Gives the responses that it was told: ``Client(transport=fake)``, or ``AsyncClient``."""

    functions = calls
    models = models


make = Maker(models=models, samples={})
"""A model with made-up values: ``make(Model, attribute=...)``."""
