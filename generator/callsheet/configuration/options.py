"""Options: everything that decides what one client is made of, each declared once."""

# No deferred annotations: reader, flags, schema, documentation and digest are made of them.
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, TypeAlias

from ..errors import OptionsError
from ..frozen import dataclass
from . import readers
from .limits import DEFAULT_LIMITS, Limits
from .option import Flag, Option, rows
from .path_field import NO_PATH, PathField
from .python_values import described, fits
from .rules import BatchRule, CallRules, Format, PagingRule, ProjectOptions, Selector, TemplateOptions
from .values import Place

Http: TypeAlias = Literal["httpx2", "httpx", "pyreqwest", "stdlib"]
Enums: TypeAlias = Literal["mixed", "class", "literal"]
Extra: TypeAlias = Literal[
    "api_keys",
    "basic",
    "batches",
    "body_choice",
    "cookies",
    "deprecations",
    "filenames",
    "files",
    "formats",
    "forms",
    "limiter",
    "media_types",
    "multipart",
    "oauth",
    "paging",
    "read_only",
    "received_forms",
    "recorder",
    "response_headers",
    "server_variables",
    "streams",
    "styles",
    "testing",
    "unions",
    "webhooks",
]
Datetimes: TypeAlias = Literal["aware", "naive", "utc"]


def _none() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Everything that decides what a client looks like. Words are those of the configuration file.

    A new option is a field here: `Option` says what can be declared of it. Text is taken for paths, too.
    """

    spec: Annotated[
        str,
        Option(
            read=readers.location,
            flag=Flag(name="SPEC", help="File, https URL, or - for stdin."),
            subject="client",
            decides=False,  # what stands there does: the lock has its digest
        ),
    ]
    """The description: a path, an `https` URL, or `-` for standard input."""
    output: Annotated[
        PathField,
        Option(
            flag=Flag(
                name="--output",
                metavar="DIR",
                help="Name the folder of the package; its last part is the package's name.",
            ),
            subject="client",
            decides=lambda folder: folder and folder.name,
        ),
    ] = NO_PATH
    """The folder of the package; its last part is the import name."""
    shared: Annotated[PathField, Option(page="sharing.md")] = NO_PATH
    """The folder of a package that clients share: it has their runtime, and the models that are equal."""

    http: Annotated[Http, Option(flag=Flag(name="--http", help="Send with this library."), equal=True)] = (
        "httpx2"
    )
    """The library that sends; `stdlib` for none."""
    enums: Annotated[
        Enums, Option(flag=Flag(name="--enums", help="Make enums classes, or Literal types."))
    ] = "mixed"
    """How enums are written. `mixed`: a schema with a name is a class, an inline one is `Literal[...]` where
    it stands; `class`: all are classes; `literal`: all are `Literal`. Each reads values unknown today."""
    datetimes: Annotated[
        Datetimes,
        Option(
            flag=Flag(name="--datetimes", help="Choose what date-times without an offset from UTC mean."),
            page="codec.md#date-times-without-an-offset",
        ),
    ] = "aware"
    """What date-times without an offset are. `aware`: none is sent, and one that comes is a drift;
    `naive`: `datetime` without `tzinfo`, both ways; `utc`: in UTC, both ways."""
    include: Annotated[
        tuple[Selector, ...],
        Option(
            read=readers.selectors,
            flag=Flag(
                name="--include",
                metavar="KIND:PATTERN",
                help="Generate only these: tag:, path:, operation:, method:.",
            ),
            subject="operations",
        ),
    ] = ()
    """Only these operations: `tag:Limits`, `path:/crm/**`, `operation:getPet` or `method:GET`."""
    exclude: Annotated[
        tuple[Selector, ...],
        Option(
            read=readers.selectors,
            flag=Flag(name="--exclude", metavar="KIND:PATTERN", help="Leave these out, in the same words."),
            subject="operations",
        ),
    ] = ()
    """All operations but these, in the same words; what both name is left out."""
    rename: Mapping[str, str] = field(default_factory=_none)
    """Python names, by component name, operationId, `tag:NAME` or JSON pointer."""
    environment: Mapping[str, str] = field(default_factory=_none)
    """Environment variables for credentials that nobody passed, by argument of the client or by security
    scheme: `token = "SHOP_TOKEN"`. A user name and its password stand in one, with a colon between them."""
    formats: Annotated[Mapping[str, Format], Option(read=readers.formats, page="#an-example")] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Python types by string format: `decimal.Decimal`, or a table of how to parse and to dump."""
    testing: Annotated[
        bool,
        Option(
            flag=Flag(name="--testing/--no-testing", help="Add fakes for the tests of callers, or none."),
            equal=True,
            page="testing.md",
        ),
    ] = False
    """Whether the package has fakes for the tests of those who call it."""
    extras: Annotated[
        tuple[Extra, ...],
        Option(
            flag=Flag(name="--extra", metavar="NAME", help="Add this part of the runtime: limiter, ..."),
            page="production.md#extras",
        ),
    ] = ()
    """Parts of the runtime that the package has though its API does not need them: `["limiter"]`."""
    changelog: Annotated[
        bool,
        Option(
            flag=Flag(name="--changelog", help="Keep a CHANGELOG.md in the package."),
            page="changes.md#the-changelog-of-a-package",
        ),
    ] = False
    """Whether the package keeps a `CHANGELOG.md` of what each generation changed for callers."""
    project: Annotated[
        ProjectOptions | None,
        Option(
            read=readers.project,
            flag=Flag(
                name="--project/--no-project", help="Keep a project around the package, to be published."
            ),
            page="publish.md",
        ),
    ] = None
    """Whether a project that builds and publishes is kept around the package: `true`, or a table of what it
    is to say. It has fakes, as `testing` does."""
    safe: tuple[str, ...] = ()
    """Globs over `tag.operation` and operationIds: what only reads though it is a POST, and so may be
    sent again: `["*search*", "*batch_read*"]`."""
    idempotency: Annotated[Mapping[str, str], Option(read=readers.idempotency)] = field(default_factory=_none)
    """The header that gets a key for each call, the same over all its tries, so that POST and PATCH are
    tried again: a name for all operations, or names by the same globs:
    `{ "payments.*" = "Idempotency-Key" }`."""
    paging: Annotated[tuple[PagingRule, ...], Option(read=readers.paging, page="paging.md")] = ()
    """How answers come in pages, where descriptions do not say it or are not understood: `[[paging]]`;
    `false` recognises none."""
    batch: Annotated[tuple[BatchRule, ...], Option(read=readers.batch, page="batches.md")] = ()
    """Which operations take many inputs, in chunks, with an outcome for each: `[[batch]]`."""
    templates: Annotated[
        PathField,
        Option(
            flag=Flag(
                name="--templates", metavar="DIR", help="Use these templates in place of ours. They are code."
            ),
            decides=False,  # what lies there does: the lock has its digest
            equal=True,
            page="templates.md",
        ),
    ] = NO_PATH
    """A folder whose templates take the place of the built-in ones of the same name. They are code: use
    only what you trust."""
    template: Annotated[TemplateOptions, Option(read=readers.template, equal=True)] = TemplateOptions()
    """What those templates are given; a client inherits the keys that its own table has not."""

    strict: Annotated[
        tuple[str, ...],
        Option(
            read=readers.strict,
            flag=Flag(
                name="--strict", metavar="[CODE]", help="Treat warnings as errors: all, or those of a code."
            ),
            subject="description",
            decides=False,
            page="problem-codes.md",
        ),
    ] = ()
    """Warnings that are errors here: their codes, or `true` for all. Messages have the codes in brackets."""
    allow: Annotated[tuple[str, ...], Option(read=readers.allow, decides=False, page="problem-codes.md")] = ()
    """Warnings that are known and accepted: `code`, or `code@#/pointer/glob*`."""
    overlays: Annotated[
        tuple[str, ...],
        Option(
            read=readers.locations,
            flag=Flag(name="--overlay", metavar="FILE", help="Apply this OpenAPI Overlay first."),
            subject="description",
            decides=False,  # what stands there does: the lock has its digest
        ),
    ] = ()
    """OpenAPI Overlay documents, applied in this order before validation."""
    headers: Annotated[
        tuple[tuple[str, str], ...],
        Option(
            read=readers.headers,
            flag=Flag(
                name="--header", metavar="NAME: VALUE", help="Send this when fetching the description."
            ),
            subject="description",
            decides=False,
        ),
    ] = ()
    """Sent when the description is fetched, and to its origin only: a table, or lines `NAME: VALUE`."""
    ref_root: Annotated[
        PathField,
        Option(
            flag=Flag(name="--ref-root", metavar="DIR", help="Keep references within this folder."),
            subject="description",
            decides=False,
        ),
    ] = NO_PATH
    """The folder that no reference may leave; by default the configuration's, or the description's own if
    it lies elsewhere."""
    allow_remote_refs: Annotated[
        tuple[str, ...],
        Option(
            flag=Flag(name="--allow-remote-refs", metavar="ORIGIN", help="Follow references to this origin."),
            subject="description",
            decides=False,
        ),
    ] = ()
    """Origins that references may be fetched from: `https://example.com`."""
    allow_private_network: Annotated[
        bool,
        Option(
            flag=Flag(name="--allow-private-network", help="Let URLs lead to this machine or network."),
            subject="description",
            decides=False,
        ),
    ] = False
    """Whether a URL may lead to this machine or a private network."""
    limits: Annotated[Limits, Option(read=readers.limits, decides=False, page="limits.md")] = DEFAULT_LIMITS
    """How much work a description may cause, by the name that an error says."""
    cache: Annotated[
        bool,
        Option(
            flag=Flag(name="--no-cache", help="Validate again, whatever is remembered.", negates=True),
            subject="description",
            decides=False,
        ),
    ] = True
    """Whether a verdict on an unchanged description is remembered."""

    def __post_init__(self) -> None:
        for row in rows(type(self)):
            value = getattr(self, row.name)
            if row.type is Path and isinstance(value, str):
                object.__setattr__(self, row.name, Path(value))
            elif value is not row.default and not fits(value, row.type):
                raise OptionsError(f"{row.name}: must be {described(row.type)}, got {value!r}")
        for name in ("strict", "allow"):
            getattr(readers, name)(list(getattr(self, name)), Place(name=name))

    @property
    def rules(self) -> CallRules:
        return CallRules(safe=self.safe, idempotency=self.idempotency, paging=self.paging, batch=self.batch)

    @property
    def has_fakes(self) -> bool:
        return self.testing or self.project is not None

    @property
    def required_output(self) -> Path:
        if self.output is None:
            raise OptionsError("name a folder for the package: --output DIR")
        return self.output

    @property
    def required_shared(self) -> Path:
        if self.shared is None:
            raise OptionsError("say what is shared: shared = DIR")
        return self.shared
