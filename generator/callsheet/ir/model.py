"""What an API is, in no language: every frozen dataclass of the intermediate representation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ..document.pointer import Pointer
from ..errors import Problem

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

NameHint: TypeAlias = tuple[str, ...]
"""Words from which a name is made, most general first: ``("CreatePet", "body", "owner")``."""


# --- types -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Primitive:
    """A JSON string, integer, number or boolean, with the `format` that refines it.

    `format` is also what contentEncoding says (``byte``, ``base64url``) where a schema uses that.
    """

    kind: Literal["string", "integer", "number", "boolean"]
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """Exactly one JSON scalar (``const``, or an enum of one value)."""

    value: str | int | float | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several scalars of mixed kinds; enums of one kind are declarations (`Enum`)."""

    values: tuple[str | int | bool, ...]


@dataclass(frozen=True, slots=True)
class Array:
    items: Type


@dataclass(frozen=True, slots=True)
class Tuple:
    """An array whose first items have types of their own (``prefixItems``), all of them required."""

    prefix: tuple[Type, ...]
    rest: Type | None
    """The type of further items; None where there can be none."""


@dataclass(frozen=True, slots=True)
class Map:
    """An object of any keys whose values have one type."""

    values: Type


@dataclass(frozen=True, slots=True)
class Named:
    """A declaration, by the place where its schema stands."""

    at: Pointer


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells variants apart, and which value means which (OpenAPI 3.2, 4.25).

    `mapping` is complete: implicit names are already in it. Values are pairs in document order.
    """

    wire: str
    mapping: tuple[tuple[str, Pointer], ...]
    default: Pointer | None = None
    """The variant of a value without the property, or with one that is not mapped (``defaultMapping``)."""


@dataclass(frozen=True, slots=True)
class Union:
    """Any of the variants, at least two, flat, without repetition. Null is a variant like any other."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Null:
    """JSON null."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Any JSON value: the description says nothing, or nothing that can be expressed."""


Type: TypeAlias = Primitive | Constant | Choice | Array | Tuple | Map | Named | Union | Null | Unknown


# --- declarations ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What the description says to people about one of its parts."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    external: tuple[str, str] | None = None
    """URL and description of further documentation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a schema asks of numbers and strings beside their type."""

    least: int | float | None = None
    above: int | float | None = None
    """The exclusive minimum."""
    most: int | float | None = None
    below: int | float | None = None
    multiple_of: int | float | None = None
    shortest: int | None = None
    """Characters of a string."""
    longest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One property of a model."""

    at: Pointer
    wire: str
    type: Type
    required: bool
    docs: Docs = Docs()
    default: tuple[Json] | None = None
    """A tuple of the default value, so that a default of null is not no default."""
    bounds: Bounds | None = None
    read_only: bool = False
    write_only: bool = False
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """An object with known properties."""

    at: Pointer
    hint: NameHint
    fields: tuple[Field, ...]
    additional: Type | None
    """The type of properties that are not described; None where there must be none."""
    docs: Docs = Docs()
    owner: Pointer | None = None
    """The component or operation in which an inline schema stands; None for a component."""
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One value of an enum; `name` is what the description calls it, if anything."""

    value: str | int
    name: str | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """Named scalars of one kind."""

    at: Pointer
    hint: NameHint
    kind: Literal["string", "integer"]
    members: tuple[Member, ...]
    docs: Docs = Docs()
    owner: Pointer | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type: a component that is no object and no enum, or a discriminated union."""

    at: Pointer
    hint: NameHint
    type: Type
    docs: Docs = Docs()
    owner: Pointer | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


Declaration: TypeAlias = Model | Enum | Alias


# --- operations ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Exact:
    code: int


@dataclass(frozen=True, slots=True)
class Range:
    """``4XX`` is ``Range(4)``."""

    hundreds: int


@dataclass(frozen=True, slots=True)
class Default:
    """Every status that is not described."""


Status: TypeAlias = Exact | Range | Default

Location: TypeAlias = Literal["path", "query", "querystring", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    at: Pointer
    wire: str
    location: Location
    type: Type
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    allow_empty: bool = False
    media_type: str | None = None
    """The media type of a parameter that is described by `content`."""
    docs: Docs = Docs()
    default: tuple[Json] | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one part of a form or multipart body is sent; None where the media type's default holds.

    `wire` is the property; where parts have no names, the position, or ``*`` for all that follow.
    """

    wire: str
    media_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One media type of a body or an answer; `type` is None where no schema describes it."""

    at: Pointer
    media_type: str
    type: Type | None
    item_type: Type | None = None
    """The type of one item of a stream (3.2 ``itemSchema``)."""
    item_is_event: bool = False
    """Whether that is a whole Server-Sent Event, rather than what its data is."""
    encodings: tuple[Encoding, ...] = ()
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    at: Pointer
    required: bool
    contents: tuple[Content, ...]
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    at: Pointer
    wire: str
    type: Type
    required: bool
    explode: bool = False
    media_type: str | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where an answer leads: the operation, as the description names it (operationId or reference)."""

    name: str
    target: str
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    at: Pointer
    status: Status
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()
    docs: Docs = Docs()


Requirement: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Schemes that are needed together, each with its scopes; the empty tuple means no credentials."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    at: Pointer
    id: str | None
    method: str
    """In capitals, as it is sent."""
    path: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    tags: tuple[str, ...]
    security: tuple[Requirement, ...] | None
    """Alternatives, any of which will do; None where the API's own hold."""
    servers: tuple[Server, ...] = ()
    """Servers of this operation or its path; empty where the API's own hold."""
    docs: Docs = Docs()
    extensions: Mapping[str, Json] = field(default_factory=dict)


Path: TypeAlias = tuple[str, ...]
"""Names of properties, one in the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How the next page of an operation's answer is asked for; just one strategy is set."""

    answer: Type
    """The answer that is a page; paths lead from there."""
    items: Path
    """The list in the answer; empty where the answer is the list."""
    item: Type
    cursor: Path | None = None
    last: Path | None = None
    """A cursor in the last item."""
    into: Path | None = None
    """Where the cursor goes: a parameter of the query, or a property of the body."""
    offset: Path | None = None
    page: Path | None = None
    first: int = 1
    link: Path | None = None
    header: bool = False
    more: Path | None = None
    total: Path | None = None
    in_body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """How an operation takes many inputs, and where the answer has what became of them."""

    inputs: Path
    input: Type
    size: int
    results: Path | None
    """The list in the answer; None where a success says nothing of the inputs."""
    result: Type
    errors: Path | None
    error: Type
    tie: tuple[Path, ...] = ()
    trace: Path | None = None
    context: Path | None = None
    retry: tuple[tuple[Path, tuple[str, ...]], ...] = ()
    split: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A request that the API sends to us: a webhook, or a callback of an operation."""

    at: Pointer
    name: str
    method: str
    body: Body | None
    docs: Docs = Docs()


# --- the API ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    wire: str
    location: Literal["query", "header", "cookie"]
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpBasic:
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpBearer:
    """The scheme ``bearer``, and any other of the Authorization header that is not ``basic``."""

    scheme: str = "Bearer"
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    kind: Literal["authorizationCode", "clientCredentials", "implicit", "password", "deviceAuthorization"]
    authorization_url: str | None
    token_url: str | None
    refresh_url: str | None
    scopes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2:
    flows: tuple[Flow, ...]
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIdConnect:
    url: str
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualTls:
    docs: Docs = Docs()


AuthScheme: TypeAlias = ApiKey | HttpBasic | HttpBearer | OAuth2 | OpenIdConnect | MutualTls


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    name: str
    default: str
    choices: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """`url` is as described: it may be relative, and may hold ``{variables}``."""

    url: str
    description: str = ""
    name: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    name: str
    docs: Docs = Docs()
    parent: str | None = None
    kind: str | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The whole API. `declarations` hold components first, in document order, then inline schemas."""

    at: Pointer
    title: str
    version: str
    dialect: str
    servers: tuple[Server, ...]
    auth: Mapping[str, AuthScheme]
    security: tuple[Requirement, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    incoming: tuple[Incoming, ...]
    declarations: Mapping[Pointer, Declaration]
    degraded: tuple[Problem, ...]
    """What could not be said exactly, or was tolerated; every item is a warning or a note."""
    docs: Docs = Docs()
    extensions: Mapping[str, Json] = field(default_factory=dict)
    """Those of the document itself and of its ``info``."""
