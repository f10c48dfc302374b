"""Surface: what callers of a generated package can write, as its Python says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ..python.naming.reserved import UNTAGGED

CLIENT = "Client"
"""The owner of everything that is given when a client is made."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that callers can name: a function, a class, or a member of one.

    `owner` is ``limits.batch_create`` for a function, as it stands after ``client.``, and ``Pet`` for a
    class; `member` is an argument, a field or the member of an enum.
    """

    kind: Literal["function", "type", "client", "header", "webhook"]
    owner: str
    member: str = ""

    def __str__(self) -> str:
        match self.kind:
            case "type":
                return f"models.{self.owner}" + (f".{self.member}" if self.member else "")
            case "header":
                return f"headers.{self.owner}"
            case "webhook":
                return f"incoming.{self.owner}"
            case "function" | "client":
                return self.owner + (f"({self.member})" if self.member else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A place in the package's own text."""

    file: str
    """Relative to the package."""
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a call function or of the client."""

    name: str
    annotation: str
    required: bool
    positional: bool
    line: Line
    wire: str = ""
    """What it is called in the request; empty where nothing is called so."""
    location: str = ""
    """``path``, ``query``, ``headers``, ``cookies``; empty for bodies and for the client."""
    default: str | None = None
    """What leaving it out means: the value in the signature, else what the docstring says."""
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One call function and the operation behind it."""

    module: str
    name: str
    attribute: str = ""
    """As a method of its resource or of the client; empty for a webhook."""
    line: Line
    arguments: tuple[Argument, ...]
    result: str
    """The annotation of what a sent call gives."""
    kind: Literal["plain", "paged", "batched", "streamed"] = "plain"
    parts: tuple[str, ...] = ()
    """The annotations of what is in its pages or its stream, or of its inputs, results and errors."""
    method: str = ""
    path: str = ""
    returns: Mapping[str, str] = field(default_factory=dict)
    """The type of each status, as expressions."""
    raises: Mapping[str, str] = field(default_factory=dict)
    accepts: tuple[str, ...] = ()
    auth: tuple[tuple[str, ...], ...] | None = None
    """Alternatives, each a group of schemes needed together; None if those of the client apply."""
    scopes: str = ""
    rest: str = ""
    """Everything else that decides how a call is sent; callers do not see it."""
    deprecated: bool = False

    @property
    def key(self) -> str:
        """``limits.batch_create``, or ``read_items`` of the client itself, as it stands after ``client.``"""
        return self.attribute if self.module == UNTAGGED else f"{self.module}.{self.attribute}"

    @property
    def item(self) -> str:
        """The annotation of an item, where the result comes in pages or can be read while it comes."""
        return self.parts[0] if self.kind in ("paged", "streamed") and self.parts else ""

    @property
    def request(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def place(self) -> str:
        """The request whatever the variables of its path are called."""
        return re.sub(r"\{[^{}]*\}", "{}", self.request)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One attribute of a model."""

    name: str
    annotation: str
    required: bool
    line: Line
    wire: str
    default: str | None = None
    """What an absent value means: that in the code, else what the docstring says."""
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelClass:
    name: str
    line: Line
    fields: Mapping[str, Field]
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    name: str
    value: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumClass:
    name: str
    line: Line
    base: str
    """``str`` or ``int``: what its members are."""
    members: Mapping[str, Member]
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasName:
    name: str
    line: Line
    expression: str
    deprecated: bool = False


Declared: TypeAlias = ModelClass | EnumClass | AliasName


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderKey:
    """A described response header, as a typed key of ``headers.py``."""

    name: str
    annotation: str
    wire: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClass:
    """How a client is made."""

    line: Line
    arguments: tuple[Argument, ...]
    base_url: str | None
    schemes: Mapping[str, str]
    """The name of each security scheme, and how it is applied."""
    token_url: str | None
    """Where tokens are fetched, as an expression."""
    auth: tuple[tuple[str, ...], ...] = ()
    """What a call needs that says nothing of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """All of it, by the names that callers use."""

    name: str
    """What the package is imported as."""
    client: ClientClass
    functions: Mapping[str, Function]
    calls: Mapping[str, str]
    """The keys of functions by what stands after ``calls.``, which is module and name."""
    types: Mapping[str, Declared]
    headers: Mapping[str, HeaderKey]
    webhooks: Mapping[str, Function]
    datetimes: str = ""
    """The setting by which date-times without an offset are taken; nothing where there are no date-times."""
