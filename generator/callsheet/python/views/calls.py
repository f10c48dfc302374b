"""What a template can see of ``calls/``: operations, their arguments, and what the API sends to us."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from ..code.code import Code


class ArgumentView(Struct, frozen=True, kw_only=True):
    """One argument of a call function."""

    name: Code
    """The argument's name: ``from_object_type``."""
    annotation: Code
    """Its type: ``str | None``."""
    default: Code | None
    """What it is when left out, ``None``, ``UNSET`` or the one allowed value; none where it may not be."""
    declaration: Code
    """Name, annotation and default as they stand in the signature."""
    location: Literal["path", "query", "querystring", "header", "cookie", "body", "media_type", "part"]
    """Where in the request it goes, to ask for: ``{% if argument.location == "path" %}``.

    What is in a ``part`` is a header of a part of a multipart body.
    """
    wire: Code
    """The name in the request, as a string literal."""
    required: bool
    """Whether a value must be given."""
    doc: Code
    """One line of text for people, as it stands in the docstring; may be empty."""
    description: Code | None
    """What the description says of it, as a string literal."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the parameter (``x-...``) as literals."""


class OperationView(Struct, frozen=True, kw_only=True):
    """One operation: a call function of its resource, under a decorator."""

    function: Code
    """``batch_create``, in its class and as a method of the client."""
    method: Code
    """The HTTP method, as a string literal."""
    path: Code
    """The path with its holes, as a string literal."""
    id: Code | None
    """The operationId, as a string literal."""
    title: Code | None
    """The summary in the description, as a string literal."""
    description: Code | None
    """What else the description says of it, as a string literal."""
    positional: tuple[ArgumentView, ...]
    """The arguments that fill the path and must be given, in its order."""
    keyword: tuple[ArgumentView, ...]
    """All other arguments, those first that are required."""
    returns: Code
    """What the response decodes to: ``models.Pet``."""
    settings: Code
    """The arguments of ``@operation``: ``"GET", "/pets/{id}", raises={404: "Error"}``."""
    parameters: Code
    """All arguments as they stand in the signature; may be empty."""
    call_type: Code
    """What the function returns: ``Call[models.Pet]``."""
    docstring: Code
    """The function's docstring, quotes included."""
    call: Code
    """``client.limits.batch_create``, or ``client.read_items`` of what has no tag."""
    request: Code
    """The arguments of ``call``, which say where arguments go: ``path=(id,), json=body``; may be empty."""
    deprecated: Code | None
    """The message of the deprecation, as a string literal; None where not deprecated."""
    kind: Literal["plain", "paged", "batched", "streamed"] = "plain"
    """Whether it comes in pages, takes many inputs at once, or can be read while it comes."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the operation (``x-...``) as literals."""


class HeaderView(Struct, frozen=True, kw_only=True):
    """A described response header, as a typed key."""

    name: Code
    """The constant's name."""
    annotation: Code
    """Its type: ``Header[int]``."""
    value: Code
    """Its value: ``Header("X-Total", "int")``."""
    docstring: Code | None
    """The docstring below it, quotes included."""


class IncomingView(Struct, frozen=True, kw_only=True):
    """A webhook or callback: a function that parses what the API sends."""

    name: Code
    """The function's name: ``parse_pet_sold``."""
    settings: Code
    """The arguments of ``@webhook``: ``models``."""
    annotation: Code
    """What it returns: ``models.Pet``."""
    docstring: Code
    """The function's docstring, quotes included."""


class CallsModule(Struct, frozen=True, kw_only=True):
    """One file of ``calls/``: the resource class of one tag, with its operations."""

    name: Code
    """The file's name, and the client's attribute: ``limits``; ``untagged`` for methods of the client."""
    resource: Code
    """The resource class: ``Limits``."""
    base: Code
    """What it is made of: ``Resource``; ``Resources`` where its calls are methods of the client itself."""
    title: Code
    """The tag as the description has it, as a string literal."""
    description: Code | None
    """What the description says of the tag, as a string literal."""
    docstring: Code | None
    """The docstring of the class, quotes included; None where the description says nothing of the tag."""
    operations: tuple[OperationView, ...]
    """The operations, as the description orders them."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the tag (``x-...``) as literals."""
