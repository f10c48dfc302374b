"""What a template can see: the package as Python says it, in print order.

These classes are the interface of templates, built-in and users' own alike. `VIEW_VERSION` changes
when a name goes away or changes its meaning; additions do not change it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from ..code.code import Code
from .calls import (
    ArgumentView as ArgumentView,
    CallsModule as CallsModule,
    HeaderView as HeaderView,
    IncomingView as IncomingView,
    OperationView as OperationView,
)
from .client import (
    ClientView as ClientView,
    CredentialView as CredentialView,
    ProjectView as ProjectView,
    ReadmeTag as ReadmeTag,
    ReadmeView as ReadmeView,
    ResourceView as ResourceView,
    RowView as RowView,
    SampleView as SampleView,
    ServerView as ServerView,
    SmokeView as SmokeView,
    TestingView as TestingView,
    VariableView as VariableView,
)
from .docs import (
    DocsView as DocsView,
    ModelDoc as ModelDoc,
    ModelPageDoc as ModelPageDoc,
    OperationDoc as OperationDoc,
    SectionDoc as SectionDoc,
    StatusDoc as StatusDoc,
    TagDoc as TagDoc,
    TagGroupDoc as TagGroupDoc,
    TypedDoc as TypedDoc,
)
from .models import (
    AliasView as AliasView,
    Candidate as Candidate,
    Commons as Commons,
    DeclarationView as DeclarationView,
    EnumView as EnumView,
    FieldView as FieldView,
    MemberView as MemberView,
    ModelIndex as ModelIndex,
    ModelModule as ModelModule,
    ModelView as ModelView,
)

VIEW_VERSION = 4


class Package(Struct, frozen=True, kw_only=True):
    """The whole package, in the order in which it is printed."""

    name: Code
    """The import name."""
    title: Code
    """The API's title, as a string literal; may be empty."""
    version: Code
    """The API's version, as a string literal; may be empty."""
    description: Code | None
    """What the description says of the API, as a string literal."""
    docstring: Code
    """The docstring of the package, quotes included."""
    client: ClientView
    """``client.py``."""
    calls: tuple[CallsModule, ...]
    """``calls/``, one module for each tag."""
    headers: tuple[HeaderView, ...]
    """``headers.py``: the response headers that are described."""
    incoming: tuple[IncomingView, ...]
    """``incoming.py``: webhooks and callbacks."""
    models: tuple[ModelModule, ...]
    """``models/``, sorted by name: those that the package holds itself."""
    index: ModelIndex
    """``models/__init__.py``."""
    readme: ReadmeView
    """``README.md``."""
    registry: tuple[tuple[Code, Code, Code], ...]
    """For each operation its key (literal), its class and its function."""
    registry_imports: tuple[Code, ...]
    """The statements that import those classes."""
    transport: Code
    """The HTTP library: ``httpx2``, ``httpx``, ``pyreqwest`` or ``stdlib``."""
    runtime: Code
    """The runtime, from the root of the package and after the first dot of an import: ``_runtime``."""
    extras: tuple[Code, ...]
    """What of ``_runtime/extras/`` the package uses and has: ``paging``, ``streams``, ..."""
    commons: Commons | None = None
    """What the package shares with others; None where it shares nothing."""
    testing: TestingView | None = None
    """``testing.py``; None where it was not asked for."""
    docs: DocsView | None = None
    """The pages of `callsheet docs`; None while the package itself is written."""
    project: ProjectView | None = None
    """The project around the package; None where it was not asked for."""
    extensions: Mapping[str, Code]
    """Vendor extensions (``x-...``) of the document and of its ``info``, as literals."""
    vars: Mapping[str, Any] = field(default_factory=dict)
    """``[template.vars]`` of the configuration. Texts are code and print as they are; the rest is itself."""
