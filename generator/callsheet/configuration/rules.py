"""Rules: the tables of the configuration."""

# No deferred annotations: the readers are made from them.
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, get_args

from msgspec import Struct, field

from ..errors import OptionsError
from .option import Option
from .values import as_anything_named, as_lists_of_texts, as_number, list_of, one_of

SelectorKind: TypeAlias = Literal["tag", "path", "operation", "method"]

PAGING_STRATEGIES = ("cursor", "last", "offset", "page", "link", "header")


class Selector(Struct, frozen=True, kw_only=True):
    """Which operations: ``tag:Limits``, ``path:/crm/**``, ``operation:getPet`` or ``method:GET``."""

    kind: SelectorKind
    pattern: str


class Format(Struct, frozen=True, kw_only=True):
    """A string format with a Python type of its own; all parts are dotted names (``decimal.Decimal``)."""

    type: str
    """The type that annotations name."""
    parse: str
    """Called with the JSON value, gives the Python value."""
    dump: str
    """Called with the Python value, gives the JSON value."""
    sample: str = ""
    """Called with a number and a place (``Pet.born``), gives a value for fakes; else they guess one."""


class TemplateOptions(Struct, frozen=True, kw_only=True):
    """What the user's templates are given, and what must be true of them."""

    vars: Annotated[Mapping[str, Any], Option(read=as_anything_named)] = field(default_factory=dict)
    """Values that templates see as ``vars``."""
    code: Annotated[Path | None, Option(decides=False)] = None  # its text does: the digest of templates
    """A Python file with filters for templates and a function that adjusts the view. It is run."""
    ungated: tuple[str, ...] = ()
    """Templates, or globs of files that they write, that the gate does not check: the user vouches for
    them."""
    view: Annotated[int | None, Option(read=as_number(), decides=False)] = None
    """The version of the view that the templates were written for; another version is an error."""


class PagingRule(Struct, frozen=True, kw_only=True):
    """How the responses of some operations come in pages; one of the strategies is set.

    Names are those of the description: ``items``, ``cursor``, ``link``, ``more`` and ``total`` lead through
    the response, as ``paging.next.after`` or as a JSON pointer; the others are parameters of the query, or
    properties of the body.
    """

    operations: tuple[str, ...] = ()
    """Globs over ``tag.operation`` as Python has it, and over operationIds."""
    paged: Annotated[bool, Option(read=one_of(False))] = True
    """False for operations that are not paged, though they look like it."""
    items: str = ""
    """The list in the response; empty for the only one there is."""
    cursor: str = ""
    """The cursor of the next page, in the response."""
    last: str = ""
    """A property of the last item that is the cursor."""
    into: str = ""
    """Where the cursor goes: a parameter of the query, or a property of the body."""
    offset: str = ""
    """The number of items before the page: a parameter of the query, or a property of the body."""
    page: str = ""
    """The number of the page: a parameter of the query, or a property of the body."""
    first: Annotated[int, Option(read=as_number(0))] = 1
    """The number of the first page."""
    link: str = ""
    """The URL of the next page, in the response."""
    header: Annotated[bool, Option(read=one_of(True))] = False
    """Whether the URL of the next page is in the Link header."""
    more: str = ""
    """A flag that says whether there is another page."""
    total: str = ""
    """The number of all items (with ``offset``), or of all pages (with ``page``), in the response."""


class BatchRule(Struct, frozen=True, kw_only=True):
    """How some operations take many inputs and report the outcome of each; names as in `PagingRule`."""

    operations: tuple[str, ...] = ()
    """Globs over ``tag.operation`` as Python has it, and over operationIds."""
    inputs: str = "inputs"
    """The list in the body."""
    size: int = 100
    """How many inputs one request takes."""
    results: str = "results"
    """The list of results in the response."""
    errors: str = "errors"
    """The list of errors in the response."""
    tie: tuple[str, ...] = ()
    """Properties that are equal in an input and its result; empty for results in the order of the inputs."""
    trace: str = ""
    """A property of inputs that responses repeat, filled in if it is empty: ``objectWriteTraceId``."""
    context: str = "context"
    """An object in each error, whose values identify the inputs that the error is about."""
    retry: Annotated[tuple[tuple[str, tuple[str, ...]], ...], Option(read=as_lists_of_texts)] = ()
    """Errors whose inputs are retried, by a property and its values: ``category = ["RATE_LIMITS"]``."""
    split: Annotated[tuple[int, ...], Option(read=list_of(as_number(400), "numbers"))] = ()
    """Statuses after which a chunk is sent again in halves, until the bad input is alone."""


class ProjectOptions(Struct, frozen=True, kw_only=True):
    """The metadata of the project around a package."""

    name: str = ""
    """The name under which it is published; by default the package's, with hyphens."""
    authors: tuple[str, ...] = ()
    """The maintainers: `NAME <ADDRESS>`, or one of the two."""
    license: str = ""
    """The license of the client as an SPDX expression; by default that of the description."""
    license_file: Path | None = None
    """A text of the license, which becomes `LICENSE`."""
    urls: Mapping[str, str] = field(default_factory=dict)
    """Addresses by their labels, as package indexes show them: `Repository = "https://..."`."""
    keep: tuple[str, ...] = ()
    """Globs of more files that are written once and then yours: `["pyproject.toml", ".github/**"]`."""


class CallRules(Struct, frozen=True, kw_only=True):
    """The options about calls: retries, pages and batches."""

    safe: tuple[str, ...] = ()
    idempotency: Mapping[str, str] = field(default_factory=dict)
    paging: tuple[PagingRule, ...] = ()
    batch: tuple[BatchRule, ...] = ()


def parse_selector(text: str) -> Selector:
    word, _, pattern = text.partition(":")
    for kind in get_args(SelectorKind):
        if word == kind and pattern:
            return Selector(kind=kind, pattern=pattern)
    from difflib import get_close_matches  # only what fails waits for it

    close = get_close_matches(word, get_args(SelectorKind), n=1) if pattern else ()
    way = f'; did you mean "{close[0]}:{pattern}"?' if close else ""
    raise OptionsError(f"{text!r} must be tag:, path:, operation: or method: and a pattern{way}")
