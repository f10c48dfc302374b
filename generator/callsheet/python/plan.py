"""From an API to the package that says it in Python: files, order, signatures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..ir.model import Api, Operation
from ..ir.walk import usage
from .annotations import Annotation
from .calls import calls_modules
from .client import client_view
from .code import Code
from .docs import docstring
from .incoming import incoming_views
from .literals import literal
from .models import Context, model_index, model_modules
from .readme import readme_view
from .table import NameTable, name_table
from .view import Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user decides about the Python side; `kept` are the names of the lock."""

    name: Code
    transport: Code
    renames: Mapping[str, str]
    kept: Mapping[str, str]
    formats: Mapping[str, Annotation]
    literal_enums: bool
    environment: Mapping[str, str] = field(default_factory=dict)
    """Environment variables for credentials, by argument of the client or by security scheme."""
    vars: Mapping[str, Code]


def plan_package(api: Api, wishes: Wishes) -> tuple[Package, NameTable]:
    """The package in print order, and the names it gives.

    Raises `OptionsError` for a rename that cannot be used.
    """
    names = name_table(api, renames=wishes.renames, kept=wishes.kept)
    context = Context(
        api=api, names=names, usage=usage(api), formats=wishes.formats, literal_enums=wishes.literal_enums
    )
    calls = calls_modules(context)
    incoming, incoming_imports = incoming_views(context)
    package = Package(
        name=wishes.name,
        docstring=docstring(f"A client of {api.title or 'an API'}.", indent=0),
        client=client_view(api, names, wishes.environment),
        calls=calls,
        incoming=incoming,
        incoming_imports=incoming_imports,
        models=model_modules(context),
        index=model_index(context),
        readme=readme_view(wishes.name, calls, context),
        registry=tuple(_registered(operation, names) for operation in api.operations),
        transport=wishes.transport,
        vars=wishes.vars,
    )
    return package, names


def _registered(operation: Operation, names: NameTable) -> tuple[Code, Code, Code]:
    """The key of an operation for tools, its module and its constant."""
    name = names.operations[operation.at]
    return literal(operation.id or f"{operation.method} {operation.path}"), name.module, name.constant
