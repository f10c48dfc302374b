"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = [
    "CodeRunsMeta",
    "CodeRunsResponse",
    "Contact",
    "ContactPage",
    "ContactPageNext",
    "ContactPagePaging",
    "DirectoryTokensResponse",
    "DirectoryUsersResponse",
    "LookResponse",
    "LooksStepsResponse",
    "MoneyChargesResponse",
    "Search",
]


@dataclass(slots=True, kw_only=True)
class CodeRunsMeta(OpenObject):
    total_pages: int | None = field(default=None, metadata=wire("totalPages"))


@dataclass(slots=True, kw_only=True)
class CodeRunsResponse(OpenObject):
    """Runs."""

    workflow_runs: list[int] | None = None
    meta: CodeRunsMeta | None = None


@dataclass(slots=True, kw_only=True)
class Contact(OpenObject):
    id: str


@dataclass(slots=True, kw_only=True)
class ContactPage(OpenObject):
    results: list[Contact]
    paging: ContactPagePaging | None = None


@dataclass(slots=True, kw_only=True)
class ContactPageNext(OpenObject):
    after: str
    link: str | None = None


@dataclass(slots=True, kw_only=True)
class ContactPagePaging(OpenObject):
    next: ContactPageNext | None = None


@dataclass(slots=True, kw_only=True)
class DirectoryTokensResponse(OpenObject):
    """Tokens."""

    tokens: list[str] | None = None
    next_page_token: str | None = field(default=None, metadata=wire("nextPageToken"))


@dataclass(slots=True, kw_only=True)
class DirectoryUsersResponse(OpenObject):
    """Users."""

    value: list[Contact] | None = None
    odata_next_link: str | None = field(default=None, metadata=wire("@odata.nextLink"))


@dataclass(slots=True, kw_only=True)
class LookResponse(OpenObject):
    """Look."""

    tags: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class LooksStepsResponse(OpenObject):
    """Steps."""

    steps: list[str] | None = None
    next: str | None = None


@dataclass(slots=True, kw_only=True)
class MoneyChargesResponse(OpenObject):
    """Charges."""

    data: list[Contact]
    has_more: bool
    url: str | None = None


@dataclass(slots=True, kw_only=True)
class Search(OpenObject):
    query: str | None = None
    after: str | None = None
