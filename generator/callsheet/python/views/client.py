"""What a template can see of the client and of the package's README."""

from __future__ import annotations

from msgspec import Struct

from ..code.code import Code


class CredentialView(Struct, frozen=True, kw_only=True):
    """One argument of the client that holds a credential."""

    name: Code
    """The argument's name: ``token``."""
    annotation: Code
    """Its type."""
    doc: Code
    """What it is, in a sentence, as it stands in the client's docstring."""


class VariableView(Struct, frozen=True, kw_only=True):
    """A variable of a server's URL."""

    name: Code
    """The argument's name."""
    declaration: Code
    """Name, annotation and default as they stand in the signature."""
    wire: Code
    """The name in the URL, as a string literal."""


class ServerView(Struct, frozen=True, kw_only=True):
    """A function that gives the URL of a server for some values of its variables."""

    name: Code
    """The function's name."""
    variables: tuple[VariableView, ...]
    """Its arguments."""
    parameters: Code
    """The same as they stand in the signature."""
    docstring: Code
    """The function's docstring, quotes included."""
    result: Code
    """The expression that it returns."""


class ResourceView(Struct, frozen=True, kw_only=True):
    """One attribute of the client: the calls of one tag."""

    name: Code
    """The attribute, and the module of ``calls/``: ``limits``."""
    resource: Code
    """The resource class: ``Limits``."""
    docstring: Code
    """The property's docstring, quotes included."""


class ClientView(Struct, frozen=True, kw_only=True):
    """``client.py``."""

    docstring: Code
    """The docstring of ``Client``, quotes included."""
    async_docstring: Code
    """The docstring of ``AsyncClient``, quotes included."""
    base_url: Code | None
    """The default base URL as a string literal; None where the description gives none that is absolute."""
    servers: Code | None
    """The URLs of the API's servers as a tuple; None where there are not several."""
    server_function: ServerView | None
    """What fills in the variables of the first server; None where it has none."""
    credentials: tuple[CredentialView, ...]
    """The arguments that hold credentials."""
    parameters: Code
    """The arguments of a client as they stand in its signature, but for ``**options``."""
    auth: Code | None
    """The credentials by security scheme: ``_auth.Auth({"key": ...})``; None where there are no schemes."""
    settings: Code
    """The arguments of the runtime's ``__init__``."""
    resources: tuple[ResourceView, ...]
    """The attributes that hold calls."""
    extras: tuple[Code, ...]
    """What ``Client`` can do beside `send`: ``PagingClient``."""
    async_extras: tuple[Code, ...]
    """The same for ``AsyncClient``."""
    base: Code
    """What both clients have their attributes from: ``Resources``, or a class with methods of its own."""
    methods: Code | None
    """The module of ``calls/`` that has that class; None where all calls are of a resource."""


class RowView(Struct, frozen=True, kw_only=True):
    """One row of the README's table of operations; texts are Markdown-safe."""

    call: Code
    """``client.limits.batch_create``"""
    request: Code
    """Method and path."""
    summary: Code
    """What it does, on one line; may be empty."""
    mark: Code
    """`` *(paged)*``, `` *(batched)*`` or `` *(streamed)*``, for what is no plain call; else empty."""


class SampleView(Struct, frozen=True, kw_only=True):
    """Lines of Python that make a call, with the values that the description documents."""

    imports: tuple[Code, ...]
    """What they need beside the client."""
    code: Code
    """The lines."""


class SmokeView(Struct, frozen=True, kw_only=True):
    """A call that tests can make without knowing the API, as a sample has it."""

    module: Code
    """The module of ``calls`` that has it."""
    resource: Code
    """The class there."""
    function: Code
    """Its function."""
    imports: tuple[Code, ...]
    """What it needs beside the client."""
    code: Code
    """The lines."""


class ReadmeTag(Struct, frozen=True, kw_only=True):
    """The operations of one tag."""

    title: Code
    """The tag as the description has it, Markdown-safe."""
    rows: tuple[RowView, ...]
    """A row for each operation."""


class ReadmeView(Struct, frozen=True, kw_only=True):
    """The package's README, and what the README of its project says of the API."""

    title: Code
    """The API's title, Markdown-safe."""
    summary: Code
    """What the API is, in a sentence that is Markdown-safe; may be empty."""
    client: Code
    """The arguments of the client in the examples."""
    imports: Code
    """What the examples import from the package."""
    async_imports: Code
    """What the asynchronous example imports."""
    first: SampleView | None
    """The first call that one would make; None where there are no operations."""
    first_async: SampleView | None
    """The same, awaited."""
    paged: SampleView | None
    """A call whose responses come in pages; None where there is none."""
    batched: SampleView | None
    """A call that takes many inputs at once; None where there is none."""
    upload: SampleView | None
    """A call that sends files; None where there is none."""
    streamed: SampleView | None
    """A call whose response is a stream; None where there is none."""
    smoke: SmokeView | None
    """A call for tests; None where there is none whose arguments are known."""
    tags: tuple[ReadmeTag, ...]
    """The tables of operations."""


class TestingView(Struct, frozen=True, kw_only=True):
    """``testing.py``, where it was asked for."""

    samples: tuple[tuple[Code, Code], ...]
    """Classes as literals, each with values of the properties whose types alone do not suggest them."""


class ProjectView(Struct, frozen=True, kw_only=True):
    """The project around the package, where it was asked for; every text is the user's own or quoted."""

    name: Code
    """The name under which it is published."""
    package_path: Code
    """The package's folder, relative to that of the project: ``src/shop``."""
    description: Code | None
    """What the API is, in a sentence, as a string of TOML; None where nothing says it."""
    license: Code | None
    """The SPDX expression as a string of TOML."""
    authors: tuple[Code, ...]
    """Each as an inline table of TOML."""
    urls: tuple[tuple[Code, Code], ...]
    """Labels and addresses, as strings of TOML."""
    library: Code | None
    """The one dependency, as a string of TOML; None where there is none."""
    environments: tuple[Code, ...]
    """The versions of Python that it is tested with."""
