"""Docstrings of the fields of option classes, which Python itself does not keep."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping

from callsheet.configuration import limits, rules
from msgspec import Struct


def docstrings(kind: type) -> Mapping[str, Mapping[str, str]]:
    """By class and field: those of a class of options, and of the tables that options have."""
    texts: dict[str, dict[str, str]] = {}
    bases = [base for base in reversed(kind.__mro__) if base not in Struct.__mro__]
    for module in (rules, limits, *(sys.modules[base.__module__] for base in bases)):
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                texts.setdefault(node.name, {}).update(_of_fields(node))
    inherited = (texts.get(base.__name__, {}) for base in bases)
    return {**texts, kind.__name__: {key: text for each in inherited for key, text in each.items()}}


def _of_fields(kind: ast.ClassDef) -> dict[str, str]:
    texts = {}
    for statement, following in zip(kind.body, kind.body[1:], strict=False):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                texts[name] = " ".join(inspect.cleandoc(text).replace("``", "`").split())
    return texts
