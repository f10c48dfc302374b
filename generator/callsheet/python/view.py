"""What a template can see: the package as Python says it, in print order.

These classes are the interface of templates, built-in and users' own alike. `VIEW_VERSION` changes
when a name below goes away or changes its meaning; additions do not change it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .code import Code

VIEW_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """The import statements of one module, each whole and in Black's layout."""

    future: tuple[Code, ...] = ()
    """``annotations``, where classes are annotated with names that are not there yet."""
    stdlib: tuple[Code, ...] = ()
    local: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One attribute of a dataclass."""

    name: Code
    annotation: Code
    assignment: Code
    """The whole statement, laid out: ``in_: str | None = field(default=None, metadata=wire("in"))``."""
    docstring: Code | None
    """The attribute docstring, quotes included."""
    wire: Code
    """The name in JSON, as a string literal."""
    required: bool
    nullable: bool
    default: Code | None
    """The default of the description as a Python expression, whether or not the dataclass uses it."""
    read_only: bool
    write_only: bool
    deprecated: bool
    extensions: Mapping[str, Code]
    """Vendor extensions (``x-...``) as literals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """A dataclass for an object schema."""

    kind: Literal["model"] = "model"
    name: Code
    docstring: Code
    fields: tuple[FieldView, ...]
    heading: Code
    """From ``class`` to the colon, laid out."""
    base: Code | None
    """``OpenObject``, whose ``extra`` keeps unknown properties; None where there are none, or of one type."""
    extra: Code | None
    """The whole statement of the ``extra`` attribute, where unknown properties have a type."""
    deprecated: Code | None
    """The message of the deprecation, as a string literal; None where not deprecated."""
    schema: Code
    """The name of the schema in the description, as a string literal."""
    extensions: Mapping[str, Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """One member of an enum."""

    name: Code
    value: Code
    docstring: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumView:
    """An open enum; `base` is ``OpenStr`` or ``OpenInt``."""

    kind: Literal["enum"] = "enum"
    name: Code
    base: Code
    docstring: Code
    members: tuple[MemberView, ...]
    schema: Code
    extensions: Mapping[str, Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """A name for a type expression."""

    kind: Literal["alias"] = "alias"
    name: Code
    expression: Code
    """The type as an annotation."""
    statement: Code
    """The whole statement, laid out: ``Pet: TypeAlias = "Cat | Dog"``."""
    docstring: Code
    schema: Code
    extensions: Mapping[str, Code]


DeclarationView: TypeAlias = ModelView | EnumView | AliasView


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """One file of ``models/``: a component schema and the inline schemas inside it."""

    name: Code
    """The file's name without ``.py``."""
    imports: Imports
    declarations: tuple[DeclarationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelIndex:
    """``models/__init__.py``: every model's name and the module that holds it, sorted."""

    entries: tuple[tuple[Code, Code], ...]
    """Pairs of class name and module, from ``models/`` and after the first dot of an import."""
    literals: tuple[tuple[Code, Code], ...]
    """Modules that hold more than the class they are named for: each with all its classes, as literals."""
    imports: tuple[Code, ...]
    """Import statements for type checkers."""
    formats: tuple[Code, ...]
    """Import statements of what configured formats are made of, where calls speak of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """One argument of a call function."""

    name: Code
    annotation: Code
    default: Code | None
    declaration: Code
    """Name, annotation and default as they stand in the signature."""
    location: Literal["path", "query", "querystring", "header", "cookie", "body", "media_type"]
    wire: Code
    """The name in the request, as a string literal."""
    required: bool
    doc: Code
    """One line of text for people, as it stands in the docstring; may be empty."""
    schema: Code
    """The JSON Schema of the argument's values, as a Python literal; it refers to its own ``$defs`` only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation: a constant, a call function, an attribute of its resource."""

    constant: Code
    """``BATCH_CREATE``"""
    function: Code
    """``batch_create``"""
    method: Code
    """As a string literal."""
    path: Code
    """As a string literal."""
    id: Code | None
    """The operationId, as a string literal."""
    positional: tuple[ArgumentView, ...]
    keyword: tuple[ArgumentView, ...]
    returns: Code
    """The annotation of what the answer decodes to."""
    definition: Code
    """The whole statement that defines the constant, laid out."""
    signature: Code
    """From ``def`` to the colon, laid out."""
    docstring: Code
    attribute: Code
    """The whole statement that makes the function an attribute of its resource, laid out."""
    summary: Code
    """The attribute docstring on the resource, quotes included."""
    result: Code
    """The expression that makes the call, laid out after ``return``."""
    deprecated: Code | None
    extensions: Mapping[str, Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderView:
    """A described response header, as a typed key."""

    name: Code
    definition: Code
    docstring: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingView:
    """A webhook or callback: a constant, and a function that parses what the API sends."""

    name: Code
    constant: Code
    definition: Code
    """The whole statement that defines the constant, laid out."""
    signature: Code
    docstring: Code
    result: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsModule:
    """One file of ``calls/``: the operations of one tag and their resource class."""

    name: Code
    """The file's name, and the attribute of the client: ``limits``."""
    resource: Code
    """The resource class: ``Limits``."""
    docstring: Code
    imports: Imports
    operations: tuple[OperationView, ...]
    headers: tuple[HeaderView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialView:
    """One argument of the client that holds a credential."""

    name: Code
    annotation: Code
    doc: Code
    """What it is, in a sentence, as it stands in the client's docstring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableView:
    """A variable of a server's URL."""

    name: Code
    declaration: Code
    """Name, annotation and default as they stand in the signature."""
    wire: Code
    """The name in the URL, as a string literal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerView:
    """A function that gives the URL of a server for some values of its variables."""

    name: Code
    variables: tuple[VariableView, ...]
    signature: Code
    """From ``def`` to the colon, laid out."""
    docstring: Code
    result: Code
    """The expression, laid out after ``return``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView:
    """One attribute of the client: the calls of one tag."""

    name: Code
    resource: Code
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """``client.py``."""

    docstring: Code
    async_docstring: Code
    imports: Imports
    base_url: Code | None
    """The default base URL as a string literal; None where the description gives none that is absolute."""
    servers: Code | None
    """The whole statement that lists the API's servers; None where there are not several."""
    server_function: ServerView | None
    """What fills in the variables of the first server; None where it has none."""
    credentials: tuple[CredentialView, ...]
    signature: Code
    """The client's ``__init__`` from ``def`` to the colon, laid out."""
    async_signature: Code
    auth_signature: Code | None
    """The function that takes the credentials, from ``def`` to the colon, laid out; None for no schemes."""
    auth_result: Code | None
    """What that function returns, laid out."""
    initialise: Code
    """The call of the runtime's ``__init__``, laid out."""
    resources: tuple[ResourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row of the README's table of operations; texts are Markdown-safe."""

    call: Code
    request: Code
    summary: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeView:
    """The package's README."""

    title: Code
    client: Code
    """The arguments of the client in the example."""
    example: Code
    """A few lines of Python that call the first operation."""
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A module of models that another package could have as well."""

    module: Code
    classes: tuple[Code, ...]
    variant: str
    """Equal where the module is, and all that it refers to."""
    needs: tuple[Code, ...]
    """The other modules that it refers to, over any number of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commons:
    """What a package has in common with those that share with it."""

    candidates: tuple[Candidate, ...]
    """Every module of models, sorted."""
    modules: tuple[ModelModule, ...]
    """Those that the shared package holds, as they stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingView:
    """``testing.py``, where it was asked for."""

    samples: Code | None
    """The whole statement with values of properties that types alone do not suggest, laid out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The whole package, in the order in which it is printed."""

    name: Code
    docstring: Code
    client: ClientView
    calls: tuple[CallsModule, ...]
    incoming: tuple[IncomingView, ...]
    incoming_imports: Imports
    models: tuple[ModelModule, ...]
    """Those that the package holds itself."""
    index: ModelIndex
    readme: ReadmeView
    registry: tuple[tuple[Code, Code, Code], ...]
    """For each operation its key (literal), its module and its constant."""
    registry_imports: Code
    """The statement that imports those modules, laid out."""
    transport: Code
    """The HTTP library: ``httpx2``, ``httpx``, ``pyreqwest`` or ``stdlib``."""
    runtime: Code
    """The runtime, from the root of the package and after the first dot of an import: ``_runtime``."""
    commons: Commons | None = None
    """None where nothing is shared."""
    testing: TestingView | None = None
    vars: Mapping[str, Code] = field(default_factory=dict)
    """``[template.vars]`` of the configuration, as literals."""
