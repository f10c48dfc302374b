"""Overview: an API at a glance, as lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir.model import ApiKey, AuthScheme, HttpBasic, HttpBearer, MutualTls, OAuth2, OpenIdConnect
from ..pipeline import Planned
from ..python.naming.reserved import UNTAGGED
from ..python.views.package import CallsModule

LABEL_WIDTH = 10


def overview(planned: Planned) -> Iterator[str]:
    """Title and dialect, servers and credentials, and every operation with its name in Python."""
    api, package = planned.api, planned.package
    yield f"{api.title} {api.version} (OpenAPI {api.dialect})"
    yield from _labelled("servers", [server.url for server in api.servers])
    yield from _labelled("auth", [f"{name}: {_scheme(scheme)}" for name, scheme in api.auth.items()])
    yield from _labelled("models", [str(len(package.index.entries))])
    yield from _labelled("degraded", [str(len(api.degraded))] if api.degraded else [])
    for module in package.calls:
        yield ""
        yield from _operations(module)


def _labelled(label: str, values: list[str]) -> Iterator[str]:
    for position, value in enumerate(values):
        yield f"{label if position == 0 else '':{LABEL_WIDTH}}{value}"


def _operations(module: CallsModule) -> Iterator[str]:
    yield "client" if module.name == UNTAGGED else f"client.{module.name}"
    width = max((len(operation.function) for operation in module.operations), default=0)
    for position, operation in enumerate(module.operations):
        branch = "└──" if position == len(module.operations) - 1 else "├──"
        method, path = _unquoted(operation.method), _unquoted(operation.path)
        yield f"{branch} {operation.function:{width}}  {method:6} {path}"


def _unquoted(literal: str) -> str:
    return literal[1:-1]


def _scheme(scheme: AuthScheme) -> str:
    match scheme:
        case ApiKey(wire=wire, location=location):
            return f"key in the {location} {wire}"
        case HttpBasic():
            return "user name and password"
        case HttpBearer(scheme=word):
            return f"{word} token"
        case OAuth2(flows=flows):
            return "OAuth 2.0, " + ", ".join(flow.kind for flow in flows)
        case OpenIdConnect():
            return "OpenID Connect"
        case MutualTls():
            return "mutual TLS"
