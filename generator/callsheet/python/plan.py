"""From an API to the package that says it in Python: files, order, signatures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from ..configuration.options import Enums, ModelsLayout
from ..configuration.rules import CallRules
from ..ir.model import Api
from ..ir.walk import usage
from ..processes import in_halves
from .client.client import client_view
from .client.credentials import fetches_tokens
from .client.extras import extras_of
from .client.project import ProjectChoices, project_view
from .client.readme import readme_view
from .code.code import Code, code, symbol, united
from .code.formats import FormatRow
from .code.imports import needs_of, statement
from .code.literals import literal, literals, text_literal
from .context import Context
from .declarations.model_modules import (
    Draft,
    format_needs,
    index_of_module,
    layout_of,
    model_drafts,
    model_index,
    model_module,
)
from .declarations.samples import samples
from .declarations.shared_models import RUNTIME, Shared, commons_of, homes_of
from .docstrings.docstrings import docstring
from .documentation.pages import docs_view
from .locking import members_of
from .naming.members import locked_lines
from .naming.table import NameTable, name_table
from .operations.calls import calls_module, kinds_of, operations_by_tag
from .operations.responses import header_views
from .operations.webhooks import incoming_views, with_incoming
from .views.package import (
    CallsModule,
    Commons,
    IncomingView,
    ModelIndex,
    ModelModule,
    Package,
    TestingView,
)

MANY = 100
"""Operations from which on it pays to plan half of the files beside the others."""


class PythonOptions(Struct, frozen=True, kw_only=True):
    """What the user decides about the Python side; the locked names are those of the lock."""

    name: Code
    transport: Code
    renames: Mapping[str, str]
    locked_names: Mapping[str, str]
    locked_members: Mapping[str, str] = field(default_factory=dict)
    formats: Mapping[str, FormatRow]
    enums: Enums
    models: ModelsLayout = "auto"
    locked_layout: str = ""
    """Where models were declared before; empty for a new package."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Environment variables for credentials, by argument of the client or by security scheme."""
    testing: bool = False
    extras: tuple[str, ...] = ()
    """What the package is to have of the runtime's extras beside those that it needs."""
    project: ProjectChoices | None = None
    documented: bool = False
    """Whether the pages of the documentation are wanted."""
    vars: Mapping[str, Any]
    """What templates see as ``vars``; texts in it are code."""
    shared: Shared | None = None
    """The package that holds the runtime and what is equal in others; None where ours holds all it needs."""
    rules: CallRules = field(default_factory=CallRules)
    """What calls can do beside being sent."""


def plan_package(api: Api, options: PythonOptions) -> tuple[Package, NameTable]:
    """The package in print order, and the names it gives.

    Raises `OptionsError` for a rename that cannot be used.
    """
    context = _context(api, options)
    names = context.names
    drafts, calls = _modules(context)
    models, index, commons = _models(drafts, context, options.shared)
    incoming = incoming_views(context)
    headers = header_views(context)
    fetches = "oauth" in options.extras or fetches_tokens(api)
    client = client_view(api, names, options.environment, kinds_of(calls), fetches=fetches)
    extras = extras_of(
        api, needs_of((client, *calls, *incoming, *_symbols_in_templates(calls, incoming))), options.extras
    )
    package = Package(
        name=options.name,
        title=literal(api.title),
        version=literal(api.version),
        description=text_literal(api.docs.description),
        docstring=docstring(f"A client of {api.title or 'an API'}", indent=0),
        client=client,
        calls=calls,
        headers=headers,
        incoming=incoming,
        models=models,
        index=index,
        readme=readme_view(options.name, calls, context),
        registry=_registry(api, names),
        registry_imports=tuple(
            statement(code(".calls.") + module.name, (module.resource,))
            for module in sorted(calls, key=lambda module: module.name)
        ),
        transport=options.transport,
        runtime=context.runtime,
        extras=extras,
        commons=commons,
        testing=TestingView(samples=samples(context)) if options.testing else None,
        docs=docs_view(options.name, calls, context) if options.documented else None,
        project=None if options.project is None else project_view(options.project, api, options.transport),
        extensions=literals(api.extensions),
        vars=options.vars,
    )
    return package, replace(names, members=dict(members_of(drafts, calls)))


def _symbols_in_templates(calls: tuple[CallsModule, ...], incoming: tuple[IncomingView, ...]) -> list[Code]:
    """What templates say by themselves that is in extras of the runtime."""
    is_deprecated = any(operation.deprecated for module in calls for operation in module.operations)
    words = [*(["deprecated"] if is_deprecated else []), *(["webhook"] if incoming else [])]
    return [symbol("_runtime", word) for word in words]


def _context(api: Api, options: PythonOptions) -> Context:
    needs = united(row.annotation for row in options.formats.values())
    imported = frozenset(str(need.name) for need in needs)
    names = name_table(api, renames=options.renames, locked=options.locked_names, imported=imported)
    return Context(
        api=api,
        names=with_incoming(names, api, options.renames, options.locked_names),
        usage=usage(api),
        formats=options.formats,
        runtime=RUNTIME if options.shared is None else options.shared.module_path + code(".") + RUNTIME,
        enums=options.enums,
        layout=layout_of(api.declarations.values(), options.models, options.locked_layout),
        rules=options.rules,
        locked_members=locked_lines(api, names.classes, options.locked_names, options.locked_members),
    )


def _modules(context: Context) -> tuple[tuple[Draft, ...], tuple[CallsModule, ...]]:
    """The files of ``models/`` and ``calls/``; of long descriptions, half of them beside the others."""
    tags = operations_by_tag(context)
    tasks: list[Callable[[], Any]] = [
        partial(model_drafts, context),
        *(partial(calls_module, tag, tags[tag], context) for tag in tags),
    ]
    sizes = [2 * len(context.api.declarations), *(5 * len(operations) for operations in tags.values())]
    planned = in_halves(_results, tasks, sizes, worth=len(context.api.operations) >= MANY)
    return planned[0], tuple(planned[1:])


def _results(tasks: Sequence[Callable[[], Any]]) -> Sequence[Any]:
    return [task() for task in tasks]


def _models(
    drafts: tuple[Draft, ...], context: Context, shared: Shared | None
) -> tuple[tuple[ModelModule, ...], ModelIndex, Commons | None]:
    """The package's own modules of models, all that it exports, and what it has in common with others."""
    formats = format_needs(context)
    if context.layout == "module":
        (draft,) = drafts
        return (model_module(draft, formats),), index_of_module(draft), None
    commons = None if shared is None else commons_of(drafts, context, shared)
    variants = {} if commons is None else commons.variants
    homes = homes_of(drafts, shared, variants)
    own_drafts = (draft for draft in drafts if draft.name not in variants)
    modules = tuple(model_module(draft) for draft in own_drafts)
    return modules, model_index(homes, formats), commons


def _registry(api: Api, names: NameTable) -> tuple[tuple[Code, Code, Code], ...]:
    """For each operation its key for tools, its class and its function.

    The key is the operationId, unless there is none or several have it.
    """
    times = Counter(operation.id for operation in api.operations)
    named = [(operation, names.operations[operation.at]) for operation in api.operations]
    return tuple(
        (
            literal(op.id if op.id and times[op.id] == 1 else f"{op.method} {op.path}"),
            name.resource,
            name.function,
        )
        for op, name in named
    )
