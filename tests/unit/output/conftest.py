"""A small package to render, made by hand so that these tests depend on no other stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_type_hints

import pytest
from callsheet.python.code.code import Code
from callsheet.python.views.package import CallsModule, ModelModule, OperationView, Package
from msgspec import Struct


def blank(view: type[Any], **given: object) -> Any:
    """A view of which only some fields matter: the others are empty."""
    hints = get_type_hints(view)
    empty = {name: _nothing(hints[name]) for name in view.__struct_fields__ if name != "kind"}
    return view(**{**empty, **given})


def _nothing(hint: Any) -> object:
    if isinstance(hint, type) and issubclass(hint, Struct):
        return blank(hint)
    text = str(hint)
    if text.startswith(("tuple", "typing.Tuple")):
        return ()
    if "Mapping" in text:
        return {}
    return None if "None" in text else Code("") if "Code" in text else False


Make = Callable[..., Package]


@pytest.fixture
def package() -> Make:
    """Makes a package of two tags, one of them with an operation, and one module of models."""
    return _package


def _package(**given: object) -> Package:
    operation = blank(OperationView, function=Code("list_pets"))
    calls = (
        blank(CallsModule, name=Code("pets"), resource=Code("Pets"), operations=(operation,)),
        blank(CallsModule, name=Code("owners"), resource=Code("Owners")),
    )
    models = (blank(ModelModule, name=Code("pet"), place=Code("models/pet")),)
    usual = {
        "name": Code("shop"),
        "calls": calls,
        "models": models,
        "transport": Code("httpx2"),
        "runtime": Code("_runtime"),
        "commons": None,
    }
    made: Package = blank(Package, **{**usual, **given})
    return made
