"""Options: everything that a user can choose for one client, each declared once."""

# No deferred annotations: reader, flags, schema, documentation and digest are made from them.
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from ..errors import OptionsError
from . import readers
from .limits import DEFAULT_LIMITS, Limits
from .option import NO_PATH, Flag, Option, PathField, described, fits, rows
from .rules import BatchRule, CallRules, Format, PagingRule, ProjectOptions, Selector, TemplateOptions
from .values import Position

Http: TypeAlias = Literal["httpx2", "httpx", "pyreqwest", "stdlib"]
Enums: TypeAlias = Literal["mixed", "class", "literal"]
ModelsLayout: TypeAlias = Literal["auto", "module", "package"]
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
    "lazy_classes",
    "limiter",
    "literals",
    "media_types",
    "multipart",
    "named_formats",
    "oauth",
    "paging",
    "read_only",
    "received_forms",
    "recorder",
    "redirects",
    "response_headers",
    "server_variables",
    "streams",
    "styles",
    "testing",
    "tuples",
    "unions",
    "untyped",
    "webhooks",
]
Datetimes: TypeAlias = Literal["aware", "naive", "utc"]


class Options(Struct, frozen=True, kw_only=True):
    """Everything that a user can choose for a client. The names are those of the configuration file.

    A new option is a field here; `Option` is what can be declared of it. Paths can be given as text.
    """

    spec: Annotated[
        str,
        Option(
            read=readers.location,
            flag=Flag(name="SPEC", help="Read this description: a file, an https URL, or - for stdin."),
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
    """The folder of a package that clients share: it has their runtime and the models that are equal."""

    http: Annotated[
        Http, Option(flag=Flag(name="--http", help="Send requests with this HTTP library."), equal=True)
    ] = "httpx2"
    """The HTTP library of the client; `stdlib` for none."""
    enums: Annotated[
        Enums, Option(flag=Flag(name="--enums", help="Write enums as classes, or as Literal types."))
    ] = "mixed"
    """How enums are written. `mixed`: a component schema is a class, an inline enum is `Literal[...]` where
    it is used; `class`: all are classes; `literal`: all are `Literal`. Each reads unknown values."""
    models: Annotated[
        ModelsLayout,
        Option(
            flag=Flag(name="--models", help="Write models as one module, or as a package of modules."),
            page="models.md#where-models-are",
        ),
    ] = "auto"
    """Where models are declared. `module`: all in `models.py`; `package`: each component in a module of its
    own in `models/`, loaded on first use; `auto`: as the lock has it, and in a new client a module if there
    are few."""
    datetimes: Annotated[
        Datetimes,
        Option(
            flag=Flag(name="--datetimes", help="Choose how to treat date-times without an offset from UTC."),
            page="codec.md#date-times-without-an-offset",
        ),
    ] = "aware"
    """How to treat date-times without an offset. `aware`: they cannot be sent, and are drifts in responses;
    `naive`: they are `datetime` without `tzinfo`; `utc`: they are in UTC."""
    include: Annotated[
        tuple[Selector, ...],
        Option(
            read=readers.selectors,
            flag=Flag(
                name="--include",
                metavar="KIND:PATTERN",
                help="Generate only these operations: tag:, path:, operation:, method:.",
            ),
            subject="operations",
        ),
    ] = ()
    """The operations to generate: `tag:Limits`, `path:/crm/**`, `operation:getPet` or `method:GET`."""
    exclude: Annotated[
        tuple[Selector, ...],
        Option(
            read=readers.selectors,
            flag=Flag(
                name="--exclude",
                metavar="KIND:PATTERN",
                help="Leave out these operations, selected like --include.",
            ),
            subject="operations",
        ),
    ] = ()
    """The operations to leave out, selected like those of `include`; what both select is left out."""
    rename: Mapping[str, str] = field(default_factory=dict)
    """Python names to use, by component name, operationId, `tag:NAME`, `class:NAME` or JSON pointer."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Environment variables for credentials that are not passed, by argument of the client or by security
    scheme: `token = "SHOP_TOKEN"`. A user name and password are one value with a colon between them."""
    formats: Annotated[Mapping[str, Format], Option(read=readers.formats, page="#an-example")] = field(
        default_factory=dict
    )
    """Python types by string format: `decimal.Decimal`, or a table of `type`, `parse`, `dump`, `sample`."""
    testing: Annotated[
        bool,
        Option(
            flag=Flag(name="--testing/--no-testing", help="Add fakes for the tests of callers."),
            equal=True,
            page="testing.md",
        ),
    ] = False
    """Whether the package has fakes for the tests of callers."""
    extras: Annotated[
        tuple[Extra, ...],
        Option(
            flag=Flag(name="--extra", metavar="NAME", help="Add this part to the runtime, such as limiter."),
            page="production.md#extras",
        ),
    ] = ()
    """Parts of the runtime to add to the package, even if its API does not need them: `["limiter"]`."""
    changelog: Annotated[
        bool,
        Option(
            flag=Flag(name="--changelog", help="Keep a CHANGELOG.md in the package."),
            page="changes.md#the-changelog-of-a-package",
        ),
    ] = False
    """Whether the package has a `CHANGELOG.md` of what each generation changed for callers."""
    project: Annotated[
        ProjectOptions | None,
        Option(
            read=readers.project,
            flag=Flag(name="--project/--no-project", help="Write a project around the package."),
            page="publish.md",
        ),
    ] = None
    """Whether to write a project around the package that builds and publishes it: `true`, or a table of its
    metadata. It implies `testing`."""
    safe: tuple[str, ...] = ()
    """Globs over `tag.operation` and operationIds: POSTs that only read, and so can be retried:
    `["*search*", "*batch_read*"]`."""
    idempotency: Annotated[Mapping[str, str], Option(read=readers.idempotency)] = field(default_factory=dict)
    """The header for an idempotency key, which is the same in all tries of a call, so that POST and PATCH are
    retried: a name for all operations, or names by globs like those of `safe`:
    `{ "payments.*" = "Idempotency-Key" }`."""
    paging: Annotated[tuple[PagingRule, ...], Option(read=readers.paging, page="paging.md")] = ()
    """How responses are paged, if descriptions do not say it or are not understood: `[[paging]]`;
    `false` turns the recognition off."""
    batch: Annotated[tuple[BatchRule, ...], Option(read=readers.batch, page="batches.md")] = ()
    """The operations that take many inputs, with an outcome for each: `[[batch]]`."""
    templates: Annotated[
        PathField,
        Option(
            flag=Flag(name="--templates", metavar="DIR", help="Use these templates, which are code."),
            decides=False,  # what lies there does: the lock has its digest
            equal=True,
            page="templates.md",
        ),
    ] = NO_PATH
    """A folder of templates that replace the built-in ones of the same name. They are code: use
    only templates that you trust."""
    template: Annotated[TemplateOptions, Option(equal=True)] = TemplateOptions()
    """What these templates are given; a client inherits the keys that its own table lacks."""

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
    """Warnings to treat as errors: their codes, or `true` for all. Messages have the codes in brackets."""
    allow: Annotated[tuple[str, ...], Option(read=readers.allow, decides=False, page="problem-codes.md")] = ()
    """Warnings to ignore: `code`, or `code@#/pointer/glob*`."""
    overlays: Annotated[
        tuple[str, ...],
        Option(
            read=readers.locations,
            flag=Flag(name="--overlay", metavar="FILE", help="Apply this OpenAPI Overlay before validation."),
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
                name="--header", metavar="NAME: VALUE", help="Send this header when fetching the description."
            ),
            subject="description",
            decides=False,
        ),
    ] = ()
    """Headers to fetch the description with, sent only to its origin: a table, or lines `NAME: VALUE`."""
    ref_root: Annotated[
        PathField,
        Option(
            flag=Flag(name="--ref-root", metavar="DIR", help="Allow references within this folder."),
            subject="description",
            decides=False,
        ),
    ] = NO_PATH
    """The folder that references must not leave; by default that of the configuration, or that of the
    description if it is elsewhere."""
    allow_remote_refs: Annotated[
        tuple[str, ...],
        Option(
            flag=Flag(name="--allow-remote-refs", metavar="ORIGIN", help="Follow references to this origin."),
            subject="description",
            decides=False,
        ),
    ] = ()
    """Origins to fetch references from: `https://example.com`."""
    allow_private_network: Annotated[
        bool,
        Option(
            flag=Flag(name="--allow-private-network", help="Allow URLs of private networks."),
            subject="description",
            decides=False,
        ),
    ] = False
    """Whether a URL may lead to this machine or a private network."""
    limits: Annotated[Limits, Option(decides=False, page="limits.md")] = DEFAULT_LIMITS
    """The most work that a description may cause; errors name the limit."""
    cache: Annotated[
        bool,
        Option(
            flag=Flag(name="--no-cache", help="Validate again, even if the result is cached.", negates=True),
            subject="description",
            decides=False,
        ),
    ] = True
    """Whether the validation of an unchanged description is cached."""

    def __repr__(self) -> str:
        """Headers may be secrets: they are not shown."""
        return Struct.__repr__(replace(self, headers=()))

    def __post_init__(self) -> None:
        for row in rows(type(self)):
            value = getattr(self, row.name)
            if row.type is Path and isinstance(value, str):
                force_setattr(self, row.name, Path(value))
            elif value is not row.default and not fits(value, row.type):
                got = "others" if row.name == "headers" else repr(value)  # headers may be secrets
                raise OptionsError(f"{row.name}: must be {described(row.type)}, got {got}")
        for name in ("strict", "allow"):
            getattr(readers, name)(list(getattr(self, name)), Position(name=name))

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
            raise OptionsError("name the shared folder: shared = DIR")
        return self.shared
