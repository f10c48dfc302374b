"""Heuristics: ways of paging that are so common that the shape of an operation identifies them.

Each asks for both ends: what the response has to lead on, and the parameter that takes it. What is not
certain is not guessed; the configuration can say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ...configuration.rules import PagingRule
from ..json_paths import body_type, element, fields_of, follow, plain, pointer, success_types
from ..model import Api, Field, Operation, Parameter, Path, Primitive, Type

_LISTS = (
    "data",
    "results",
    "items",
    "value",
    "values",
    "records",
    "entries",
    "objects",
    "elements",
    "content",
)
"""The list that is paged, where a response has several."""

_HOLDERS: tuple[Path, ...] = (
    (),
    ("paging",),
    ("pagination",),
    ("meta",),
    ("meta", "pagination"),
    ("response_metadata",),
    ("page",),
    ("page_info",),
    ("pageInfo",),
    ("metadata",),
    ("_meta",),
)
"""Where responses say something of their pages."""

_CURSORS: Mapping[str, tuple[str, ...]] = {
    "next_cursor": ("cursor", "next_cursor"),
    "nextCursor": ("cursor", "nextCursor"),
    "next_page_token": ("page_token", "next_page_token"),
    "nextPageToken": ("pageToken", "nextPageToken"),
    "next_token": ("next_token", "pagination_token"),
    "nextToken": ("nextToken",),
    "NextToken": ("NextToken",),
    "continuationToken": ("continuationToken",),
    "continuation_token": ("continuation_token",),
    "end_cursor": ("after",),
    "endCursor": ("after",),
}
"""What responses call the next cursor, and the parameters that take it."""

_LINKS = (
    "next",
    "next_url",
    "nextUrl",
    "next_link",
    "nextLink",
    "@odata.nextLink",
    "next_page_url",
    "nextPageUrl",
)
_LINK_HOLDERS: tuple[Path, ...] = (*_HOLDERS, ("links",), ("_links",), ("links", "pages"))
_SIZES = frozenset(
    {"limit", "per_page", "perPage", "page_size", "pageSize", "pagesize", "size", "page[size]"}
)
_PAGES = ("page", "current_page", "page_number", "pageNumber", "page[number]")
_PAGE_COUNTS = ("total_pages", "totalPages", "pages")
_OFFSETS: Mapping[str, frozenset[str]] = {
    "offset": frozenset({"limit"}),
    "skip": frozenset({"limit", "take", "top"}),
    "$skip": frozenset({"$top"}),
}
_FROM_ZERO = re.compile(
    r"\bskip|\bzero|0-based|\bdefault\w*( \w+)? ?:?=? ?`?0\b|\b(at|from|with) `?0\b", re.I
)
_FROM_ONE = re.compile(
    r"\b(1[- ]based|one[- ]based|(starts?|starting|begins?)( at| from| with)? (page )?1\b)", re.I
)


class _Candidate(Struct, frozen=True, kw_only=True):
    """What one operation takes and gives."""

    api: Api
    query: Mapping[str, Parameter]
    body: Type | None
    response: Type
    items: str
    link_header: bool

    def rule(self, **words: Any) -> PagingRule:
        return replace(PagingRule(items=self.items), **words)

    def kind(self, path: Path) -> str:
        """``string``, ``boolean`` ...; empty for what is no scalar, or is not described."""
        return _kind(follow(self.response, path, self.api, maps=False))


def suggested_rules(operation: Operation, api: Api) -> Iterator[PagingRule]:
    """The rules that the shapes of an operation suggest, the surest first."""
    responses = tuple(success_types(operation))
    items = _list_in(responses[0], api) if len(responses) == 1 else None
    if items is None or operation.method not in ("GET", "POST"):
        return
    candidate = _Candidate(
        api=api,
        query={p.wire: p for p in operation.parameters if p.location == "query"},
        body=body_type(operation) if operation.body is not None and operation.body.required else None,
        response=responses[0],
        items=pointer(items),
        link_header=any(h.wire.lower() == "link" for r in operation.responses for h in r.headers),
    )
    yield from _cursors(candidate)
    if operation.method == "GET" and _is_the_subject(items, operation.path):
        yield from _links(candidate)
        yield from _numbers(candidate)


def _list_in(response: Type, api: Api) -> Path | None:
    if element(plain(response, api)) is not None:
        return ()
    fields = fields_of(response, api).items()
    lists = [name for name, field in fields if element(plain(field.type, api)) is not None]
    usual = [name for name in lists if name in _LISTS]
    names = lists if len(lists) == 1 else usual
    return (names[0],) if len(names) == 1 else None


def _is_the_subject(items: Path, path: str) -> bool:
    """Whether a list is what the operation is about, rather than a part of one thing that it gives."""
    if not items or items[0] in _LISTS:
        return True
    list_name = _letters(items[0])
    path_names = [_letters(part) for part in path.split("/") if "{" not in part]
    return any(len(name) > 2 and list_name.endswith(name) for name in path_names)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower()).removesuffix("s")


def _cursors(candidate: _Candidate) -> Iterator[PagingRule]:
    hubspot, facebook = ("paging", "next", "after"), ("paging", "cursors", "after")
    for path in (hubspot, facebook):
        if _takes(candidate, "after") and candidate.kind(path) in ("string", "integer"):
            yield candidate.rule(cursor=pointer(path), into="after")
    parameters_by_cursor = {
        name: [way for way in ways if _takes(candidate, way)] for name, ways in _CURSORS.items()
    }
    for holder in _HOLDERS if any(parameters_by_cursor.values()) else ():
        for name, parameters in parameters_by_cursor.items():
            if parameters and candidate.kind((*holder, name)) in ("string", "integer"):
                for parameter in parameters:
                    yield candidate.rule(cursor=pointer((*holder, name)), into=parameter)
    litestar = candidate.kind(("results_per_page",)) == "integer" and candidate.kind(("cursor",))
    if litestar in ("string", "integer") and _takes(candidate, "cursor"):
        yield candidate.rule(cursor="/cursor", into="cursor")
    stripe = candidate.kind(("has_more",)) == "boolean" and candidate.items == "/data"
    if stripe and "starting_after" in candidate.query:
        yield candidate.rule(last="/id", into="starting_after", more="/has_more")


def _takes(candidate: _Candidate, name: str) -> bool:
    """Whether a cursor can be given as this parameter, or in the body."""
    if name in candidate.query:
        return _kind(plain(candidate.query[name].type, candidate.api)) in ("string", "integer")
    return candidate.body is not None and _kind(follow(candidate.body, (name,), candidate.api)) in (
        "string",
        "integer",
    )


def _links(candidate: _Candidate) -> Iterator[PagingRule]:
    for path in _LINK_HOLDERS:
        holder = follow(candidate.response, path, candidate.api, maps=False)
        fields = fields_of(holder, candidate.api) if holder is not None else {}
        for name, field in () if fields.keys().isdisjoint(_LINKS) else fields.items():
            if name in _LINKS and _is_url(field, path, candidate.api):
                yield candidate.rule(link=pointer((*path, name)))
    if candidate.kind(("_links", "next", "href")) == "string":
        yield candidate.rule(link="/_links/next/href")
    if candidate.link_header and (candidate.query.keys() & {"page", "per_page", "cursor", "after", "limit"}):
        yield candidate.rule(header=True)


def _is_url(field: Field, holder: Path, api: Api) -> bool:
    """A URL for sure: ``next`` alone may be a cursor as well, or a number."""
    type_ = plain(field.type, api)
    if not isinstance(type_, Primitive) or type_.kind != "string":
        return False
    named = field.wire != "next" or (holder and holder[-1] in ("links", "_links"))
    examples = [text for text in field.docs.examples if isinstance(text, str)]
    return bool(named or type_.format in ("uri", "url") or any(t.startswith("http") for t in examples))


def _numbers(candidate: _Candidate) -> Iterator[PagingRule]:
    """Page numbers and offsets, with a parameter for the size of a page beside them."""
    for name in _PAGES:
        if name in candidate.query and candidate.query.keys() & _SIZES:
            first = _first_page(candidate.query[name], candidate.api)
            counts = [(*holder, word) for holder in _HOLDERS for word in _PAGE_COUNTS]
            count = next((pointer(path) for path in counts if candidate.kind(path) == "integer"), "")
            if first is not None:
                yield candidate.rule(page=name, first=first, total=count)
    for name, sizes in _OFFSETS.items():
        if (
            name in candidate.query
            and candidate.query.keys() & sizes
            and _counts_items(candidate.query[name], candidate.api)
        ):
            yield candidate.rule(offset=name)


def _first_page(parameter: Parameter, api: Api) -> int | None:
    """The number of the first page, where the description says it."""
    if _kind(plain(parameter.type, api)) not in ("integer", "number"):
        return None
    if parameter.default is not None:
        first = parameter.default[0]
        return first if first in (0, 1) and type(first) is int else None
    return 1 if _FROM_ONE.search(parameter.docs.description) else None


def _counts_items(parameter: Parameter, api: Api) -> bool:
    """An offset from zero for sure, that is not, as some are, a number of pages."""
    words = parameter.docs.description
    if parameter.default is not None:
        from_zero = type(parameter.default[0]) is int and parameter.default[0] == 0
    else:
        from_zero = parameter.wire in ("skip", "$skip") or bool(_FROM_ZERO.search(words))
    is_count = _kind(plain(parameter.type, api)) in ("integer", "number")
    return is_count and from_zero and not re.search(r"\bpages?\b", words, re.I)


def _kind(type_: Type | None) -> str:
    return type_.kind if isinstance(type_, Primitive) else ""
