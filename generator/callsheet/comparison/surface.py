"""Surface: the symbols of a generated package that callers can use, as its Python declares them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from ..python.naming.reserved import UNTAGGED

CLIENT = "Client"
"""The owner of the arguments of a client."""


class Symbol(Struct, frozen=True):
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


class Line(Struct, frozen=True, kw_only=True):
    """A line of a file of the package."""

    file: str
    """Relative to the package."""
    number: int


class Field(Struct, frozen=True, kw_only=True):
    """One attribute of a model, or (as an `Argument`) what callers pass by name."""

    name: str
    annotation: str
    required: bool
    line: Line
    wire: str
    """Its name in JSON or in the request; empty for what has none."""
    default: str | None = None
    """The meaning of an absent value: the default in the code, else the one in the docstring."""
    deprecated: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """What identifies it on the wire, whatever its name in Python."""
        return "", self.wire


class Argument(Field, frozen=True, kw_only=True):
    """One argument of a call function or of the client."""

    positional: bool
    wire: str = ""
    """Its name in the request; empty for bodies and for the client."""
    location: str = ""
    """``path``, ``query``, ``headers``, ``cookies``; empty for bodies and for the client."""

    @property
    def place(self) -> tuple[str, str]:
        return self.location, self.wire


class Function(Struct, frozen=True, kw_only=True):
    """One call function and the operation behind it."""

    module: str
    name: str
    resource: str = ""
    """The class that has it; empty for a webhook."""
    line: Line
    arguments: tuple[Argument, ...]
    result: str
    """The annotation of the result of a call."""
    kind: Literal["plain", "paged", "batched", "streamed"] = "plain"
    type_arguments: tuple[str, ...] = ()
    """The annotation of the items of its pages or stream, or those of its inputs, results and errors."""
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
    """The other arguments of the decorator, which callers do not see."""
    deprecated: bool = False

    @property
    def key(self) -> str:
        """``limits.batch_create``, or ``read_items`` of the client itself, as it stands after ``client.``"""
        return self.name if self.module == UNTAGGED else f"{self.module}.{self.name}"

    @property
    def place(self) -> str:
        """``limits.Limits.batch_create``, as it stands after ``calls.``"""
        return ".".join(filter(None, (self.module, self.resource, self.name)))

    @property
    def item(self) -> str:
        """The annotation of an item of pages or of a stream."""
        return self.type_arguments[0] if self.kind in ("paged", "streamed") and self.type_arguments else ""

    @property
    def request(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def endpoint(self) -> str:
        """Method and path without the names of the path's variables."""
        return re.sub(r"\{[^{}]*\}", "{}", self.request)


class ModelClass(Struct, frozen=True, kw_only=True):
    name: str
    line: Line
    fields: Mapping[str, Field]
    deprecated: bool = False


class Member(Struct, frozen=True, kw_only=True):
    name: str
    value: str
    line: Line


class EnumClass(Struct, frozen=True, kw_only=True):
    name: str
    line: Line
    base: str
    """The type of its members: ``str`` or ``int``."""
    members: Mapping[str, Member]
    deprecated: bool = False


class AliasName(Struct, frozen=True, kw_only=True):
    name: str
    line: Line
    expression: str
    deprecated: bool = False


Declared: TypeAlias = ModelClass | EnumClass | AliasName


class HeaderKey(Struct, frozen=True, kw_only=True):
    """A described response header, as a typed key of ``headers.py``."""

    name: str
    annotation: str
    wire: str
    line: Line


class ClientClass(Struct, frozen=True, kw_only=True):
    """The class of the client: its arguments, server and credentials."""

    line: Line
    arguments: tuple[Argument, ...]
    base_url: str | None
    schemes: Mapping[str, str]
    """The security schemes by name, each as the expression that applies it."""
    token_url: str | None
    """The URL of the token endpoint, as an expression."""
    auth: tuple[tuple[str, ...], ...] = ()
    """The credentials of calls that have none of their own."""


class Surface(Struct, frozen=True, kw_only=True):
    """The symbols of a package, by the names that callers use."""

    name: str
    """The import name of the package."""
    client: ClientClass
    functions: Mapping[str, Function]
    calls: Mapping[str, str]
    """The keys of functions by their places in ``calls``: ``limits.Limits.batch_create``."""
    types: Mapping[str, Declared]
    headers: Mapping[str, HeaderKey]
    webhooks: Mapping[str, Function]
    datetimes: str = ""
    """The option `datetimes` that the package was generated with; empty without date-times."""
