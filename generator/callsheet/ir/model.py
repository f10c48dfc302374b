"""What an API is, in no language: its operations, with the types of `types`, which stand here too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from ..configuration.rules import PagingRule
from ..document.references.pointer import Pointer
from ..errors import Problem
from .identity.lock_content import Identities
from .types import (
    Alias as Alias,
    Array as Array,
    Bounds as Bounds,
    Choice as Choice,
    Constant as Constant,
    Declaration as Declaration,
    Discriminator as Discriminator,
    Docs as Docs,
    Enum as Enum,
    Field as Field,
    Json as Json,
    Map as Map,
    Member as Member,
    Model as Model,
    Named as Named,
    NameHint as NameHint,
    Null as Null,
    Other as Other,
    Primitive as Primitive,
    Tuple as Tuple,
    Type as Type,
    Union as Union,
    Unknown as Unknown,
)

# --- operations ------------------------------------------------------------------------------


class Exact(Struct, frozen=True):
    code: int


class Range(Struct, frozen=True):
    """``4XX`` is ``Range(4)``."""

    hundreds: int


class Default(Struct, frozen=True):
    """Every status that is not described."""


Status: TypeAlias = Exact | Range | Default

Location: TypeAlias = Literal["path", "query", "querystring", "header", "cookie"]


class Parameter(Struct, frozen=True, kw_only=True):
    at: Pointer
    wire: str
    location: Location
    type: Type
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    media_type: str | None = None
    """The media type of a parameter that is described by `content`."""
    encodings: tuple[Encoding, ...] = ()
    """How the fields of a whole query are written."""
    docs: Docs = Docs()
    default: tuple[Json] | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


class Encoding(Struct, frozen=True, kw_only=True):
    """How one part of a form or multipart body is sent; None where the media type's default holds.

    `wire` is the property; where parts have no names, the position, or ``*`` for all that follow.
    """

    wire: str
    media_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


class Content(Struct, frozen=True, kw_only=True):
    """One media type of a body or a response; `type` is None where no schema describes it."""

    at: Pointer
    media_type: str
    type: Type | None
    item_type: Type | None = None
    """The type of one item of a stream (3.2 ``itemSchema``)."""
    item_is_event: bool = False
    """Whether that is a whole Server-Sent Event, rather than what its data is."""
    encodings: tuple[Encoding, ...] = ()
    examples: tuple[Json, ...] = ()


class Body(Struct, frozen=True, kw_only=True):
    at: Pointer
    required: bool
    contents: tuple[Content, ...]
    docs: Docs = Docs()


class Header(Struct, frozen=True, kw_only=True):
    at: Pointer
    wire: str
    type: Type
    required: bool
    style: str = "simple"
    """Swagger 2.0 has others than this."""
    explode: bool = False
    media_type: str | None = None
    docs: Docs = Docs()


class Link(Struct, frozen=True, kw_only=True):
    """Where a response leads: the operation, as the description names it (operationId or reference)."""

    name: str
    target: str
    docs: Docs = Docs()


class Response(Struct, frozen=True, kw_only=True):
    at: Pointer
    status: Status
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()
    docs: Docs = Docs()


Requirement: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Schemes that are needed together, each with its scopes; the empty tuple means no credentials."""


class Operation(Struct, frozen=True, kw_only=True):
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


class Paging(Struct, frozen=True, kw_only=True):
    """How the next page of an operation's response is asked for; just one strategy is set."""

    response: Type
    """The response that is a page; paths lead from there."""
    items: Path
    """The list in the response; empty where the response is the list."""
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


class Batch(Struct, frozen=True, kw_only=True):
    """How an operation takes many inputs, and where the response has what became of them."""

    inputs: Path
    input: Type
    size: int
    results: Path | None
    """The list in the response; None where a success says nothing of the inputs."""
    result: Type
    errors: Path | None
    error: Type
    tie: tuple[Path, ...] = ()
    trace: Path | None = None
    context: Path | None = None
    retry: tuple[tuple[Path, tuple[str, ...]], ...] = ()
    split: tuple[int, ...] = ()


class Incoming(Struct, frozen=True, kw_only=True):
    """A request that the API sends to us: a webhook, or a callback of an operation."""

    at: Pointer
    name: str
    method: str
    body: Body | None
    docs: Docs = Docs()


# --- the API ---------------------------------------------------------------------------------


class ApiKey(Struct, frozen=True, kw_only=True):
    wire: str
    location: Literal["query", "header", "cookie"]
    docs: Docs = Docs()


class HttpBasic(Struct, frozen=True, kw_only=True):
    docs: Docs = Docs()


class HttpBearer(Struct, frozen=True, kw_only=True):
    """The scheme ``bearer``, and any other of the Authorization header that is not ``basic``."""

    scheme: str = "Bearer"
    docs: Docs = Docs()


class Flow(Struct, frozen=True, kw_only=True):
    kind: Literal["authorizationCode", "clientCredentials", "implicit", "password", "deviceAuthorization"]
    authorization_url: str | None
    token_url: str | None
    refresh_url: str | None
    scopes: tuple[tuple[str, str], ...]


class OAuth2(Struct, frozen=True, kw_only=True):
    flows: tuple[Flow, ...]
    docs: Docs = Docs()


class OpenIdConnect(Struct, frozen=True, kw_only=True):
    url: str
    docs: Docs = Docs()


class MutualTls(Struct, frozen=True, kw_only=True):
    docs: Docs = Docs()


AuthScheme: TypeAlias = ApiKey | HttpBasic | HttpBearer | OAuth2 | OpenIdConnect | MutualTls


class ServerVariable(Struct, frozen=True, kw_only=True):
    name: str
    default: str
    choices: tuple[str, ...] = ()
    description: str = ""


class Server(Struct, frozen=True, kw_only=True):
    """`url` is as described: it may be relative, and may hold ``{variables}``."""

    url: str
    description: str = ""
    name: str = ""
    variables: tuple[ServerVariable, ...] = ()


class Tag(Struct, frozen=True, kw_only=True):
    name: str
    docs: Docs = Docs()
    parent: str | None = None
    kind: str | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


class Api(Struct, frozen=True, kw_only=True):
    """The whole API. `declarations` hold components first, in document order, then inline schemas."""

    at: Pointer
    location: str = ""
    """The URL at which the description is served, without what may be a secret; empty for a file."""
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
    license: str = ""
    """The license of the API: its SPDX identifier, else its name."""
    extensions: Mapping[str, Json] = field(default_factory=dict)
    """Those of the document itself and of its ``info``."""
    identities: Identities = Identities()
    """The identities of its declarations, for the lock."""
    paged: Mapping[Pointer, PagingRule] = field(default_factory=dict)
    """What the lock says of pages, by operation."""
    shared: Mapping[Pointer, Pointer] = field(default_factory=dict)
    """Inline schemas that share a declaration: from the pointer of each to that of the declaration."""
    users: Mapping[Pointer, tuple[tuple[Pointer | None, NameHint], ...]] = field(default_factory=dict)
    """For each of those declarations the owners and words of all schemas that share it."""
