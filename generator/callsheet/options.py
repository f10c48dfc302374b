"""Options: everything that decides what one client is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, get_args

from .errors import OptionsError
from .frozen import dataclass

Http: TypeAlias = Literal["httpx2", "httpx", "pyreqwest", "stdlib"]
Enums: TypeAlias = Literal["open", "literal"]
Datetimes: TypeAlias = Literal["aware", "naive", "utc"]

SelectorKind: TypeAlias = Literal["tag", "path", "operation", "method"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A string format with a Python type of its own; all parts are dotted names (``decimal.Decimal``)."""

    type: str
    """The type that annotations name."""
    parse: str
    """Called with the JSON value, gives the Python value."""
    dump: str
    """Called with the Python value, gives the JSON value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """Which operations: ``tag:Limits``, ``path:/crm/**``, ``operation:getPet`` or ``method:GET``."""

    kind: SelectorKind
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateOptions:
    """What the user's templates are given, and what is asked of them."""

    code: Path | None = None
    """A Python file with filters and a function that adjusts the view. It is run."""
    vars: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """Values that templates see as ``vars``."""
    ungated: tuple[str, ...] = ()
    """Templates, or globs of files that they make, whose Python the user vouches for."""
    view: int | None = None
    """The version of the view that the templates were written for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagingRule:
    """How the answers of some operations come in pages; one of the strategies is set.

    Names are those of the description: ``items``, ``cursor``, ``link``, ``more`` and ``total`` lead through
    the answer, as ``paging.next.after`` or as a JSON pointer; the others are parameters of the query, or
    properties of the body.
    """

    operations: tuple[str, ...] = ()
    """Globs over ``tag.operation`` as Python has it, and over operationIds."""
    paged: bool = True
    """False keeps operations from being taken for paged ones."""
    items: str = ""
    """The list in the answer; empty for the only one there is."""
    cursor: str = ""
    """The cursor of the next page, in the answer."""
    last: str = ""
    """A property of the last item that is the cursor."""
    into: str = ""
    """Where the cursor goes: a parameter of the query, or a property of the body."""
    offset: str = ""
    """What grows by the number of items: a parameter of the query, or a property of the body."""
    page: str = ""
    """What grows by one: a parameter of the query, or a property of the body."""
    first: int = 1
    """The number of the first page."""
    link: str = ""
    """The URL of the next page, in the answer."""
    header: bool = False
    """Whether that URL stands in the Link header."""
    more: str = ""
    """A flag that says whether there is another page."""
    total: str = ""
    """How many items there are (``offset``), or how many pages (``page``)."""


PAGING_STRATEGIES = ("cursor", "last", "offset", "page", "link", "header")


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRule:
    """How some operations take many inputs at once, and say the outcome of each; names as in `PagingRule`."""

    operations: tuple[str, ...] = ()
    """Globs over ``tag.operation`` as Python has it, and over operationIds."""
    inputs: str = "inputs"
    """The list in the body."""
    size: int = 100
    """How many inputs one request takes."""
    results: str = "results"
    """The list in the answer of those that were done."""
    errors: str = "errors"
    """The list in the answer of those that were refused."""
    tie: tuple[str, ...] = ()
    """Properties that an input and its result have in common; none for results in the order of inputs."""
    trace: str = ""
    """A property of inputs that answers repeat, filled in where it is empty: ``objectWriteTraceId``."""
    context: str = "context"
    """In an error, an object whose values name the inputs that it is about."""
    retry: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Errors of inputs that are sent again, by a property and its values: ``category = ["RATE_LIMITS"]``."""
    split: tuple[int, ...] = ()
    """Statuses of a refused chunk that is sent again in halves, until the bad input is alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRules:
    """What calls can do beside being sent, as the configuration says it."""

    safe: tuple[str, ...] = ()
    idempotency: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    paging: tuple[PagingRule, ...] = ()
    batch: tuple[BatchRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on the work that a description can cause; every one can be raised.

    The defaults hold every large public description that is known (GitHub's YAML has 10 MB,
    DigitalOcean's is spread over 2,900 files).
    """

    file_bytes: int = 32 * 1024 * 1024
    """One file, after decompression."""
    total_bytes: int = 128 * 1024 * 1024
    """All files of a description together."""
    files: int = 10_000
    """How many files a description may be spread over."""
    depth: int = 200
    """Mappings and lists inside each other; Python's own recursion gives up not far beyond."""
    expanded_nodes: int = 1_000_000
    """YAML nodes once every alias is written out; counted only where a file has aliases."""
    integer_digits: int = 40
    """CPython refuses 4,300 with a traceback of its own, and no number of an API has 40."""
    reference_chain: int = 100
    """References to references before one leads to something."""
    references: int = 200_000
    """Places of all files where something is referred to."""
    schemas: int = 200_000
    """Schemas that are read into types."""
    models: int = 20_000
    """Models, enums and named unions that the package has."""
    members: int = 200_000
    """Properties, enum values, parameters and answers, counted wherever they are part of something."""
    variants: int = 500
    """What one thing can be: Python's own parser gives up on types not far beyond."""
    output_bytes: int = 64 * 1024 * 1024
    """All files of the package together."""
    validation_steps: int = 20_000
    """What openapi-spec-validator may go through again and again; where it is more, it is not asked."""
    redirects: int = 3
    """From one URL to the next, each of which has to be allowed."""
    connect_seconds: float = 10.0
    """Until a server answers at all."""
    total_seconds: float = 60.0
    """From asking for a URL to its last byte."""


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Everything that decides what a client looks like. Words are those of the configuration file."""

    spec: str
    """A path, an https URL, or ``-`` for standard input."""
    output: Path | None = None
    """The folder of the package; its last part is the import name."""

    ref_root: Path | None = None
    """The folder that no reference may leave; by default the configuration's, or the description's own."""
    allow_remote_refs: tuple[str, ...] = ()
    """Origins that references may be fetched from: ``https://example.com``."""
    allow_private_network: bool = False
    """Whether a URL may lead to this machine or a private network."""
    headers: tuple[tuple[str, str], ...] = ()
    """Sent when the description is fetched, and to its origin only."""
    overlays: tuple[str, ...] = ()
    """OpenAPI Overlay documents, applied in this order before validation."""
    strict: tuple[str, ...] = ()
    """Codes of warnings that are errors here; ``all`` for every one."""
    allow: tuple[str, ...] = ()
    """Warnings that are known and accepted: ``code``, or ``code@#/pointer/glob*``."""
    cache: bool = True
    """Whether a verdict on an unchanged description is remembered."""
    limits: Limits = DEFAULT_LIMITS
    """How much work a description may cause, by the name that an error says."""

    shared: Path | None = None
    """The folder of a package that clients share: it has their runtime, and the models that are equal."""

    include: tuple[Selector, ...] = ()
    """Only these operations: ``tag:Limits``, ``path:/crm/**``, ``operation:getPet`` or ``method:GET``."""
    exclude: tuple[Selector, ...] = ()
    """All operations but these, in the same words; what both name is left out."""

    http: Http = "httpx2"
    """The library that sends; ``stdlib`` for none."""
    enums: Enums = "open"
    """``open`` for enum classes that take values unknown today, ``literal`` for ``Literal`` types."""
    datetimes: Datetimes = "aware"
    """What date-times without an offset are: a mistake (``aware``), meant so (``naive``), or in ``utc``."""
    formats: Mapping[str, Format] = field(default_factory=lambda: MappingProxyType({}))
    """Python types by string format: ``decimal.Decimal``, or a table of how to parse and to dump."""
    rename: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Python names, by component name, operationId or JSON pointer."""
    environment: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Environment variables for credentials, by argument of the client or by security scheme."""
    testing: bool = False
    """Whether the package has fakes for the tests of those who call it."""
    changelog: bool = False
    """Whether the package keeps a ``CHANGELOG.md`` of what each generation changed for callers."""
    safe: tuple[str, ...] = ()
    """Globs over ``tag.operation`` and operationIds: what may be sent again though it is a POST."""
    idempotency: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By the same globs, the header that gets a key for each call, the same over all its tries."""
    paging: tuple[PagingRule, ...] = ()
    """How answers come in pages, where descriptions do not say it or are not understood."""
    batch: tuple[BatchRule, ...] = ()
    """Which operations take many inputs, in chunks, with an outcome for each."""
    templates: Path | None = None
    """A folder whose templates take the place of the built-in ones of the same name. They are code."""
    template: TemplateOptions = TemplateOptions()
    """What those templates are given."""

    @property
    def rules(self) -> CallRules:
        return CallRules(safe=self.safe, idempotency=self.idempotency, paging=self.paging, batch=self.batch)

    @property
    def required_output(self) -> Path:
        if self.output is None:
            raise OptionsError("say where the package goes: --output DIR")
        return self.output

    @property
    def required_shared(self) -> Path:
        if self.shared is None:
            raise OptionsError("say what is shared: shared = DIR")
        return self.shared


def parse_selector(text: str) -> Selector:
    word, _, pattern = text.partition(":")
    for kind in get_args(SelectorKind):
        if word == kind and pattern:
            return Selector(kind=kind, pattern=pattern)
    raise OptionsError(f"{text!r} selects nothing: say tag:, path:, operation: or method: and a pattern")


def parse_header(text: str) -> tuple[str, str]:
    name, separator, value = text.partition(":")
    if not separator or not name.strip():
        raise OptionsError("a header is written NAME: VALUE")
    return name.strip(), value.strip()
