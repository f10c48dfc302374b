"""Servers: where the API is, with the defaults of variables filled in."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ...ir.model import Api, Operation, Server, ServerVariable
from ..code.code import Code, code, joined, symbol
from ..code.expressions import call, dict_of, subscript
from ..code.literals import literal
from ..docstrings.docstrings import docstring
from ..naming.names import NameRequest, resolve, value_name
from ..naming.reserved import ARGUMENT
from ..naming.table import spellings
from ..views.package import ServerView, VariableView


def base_url(api: Api) -> str | None:
    """The first server, if it is absolute or the description came from the web; else the caller says."""
    for server in api.servers[:1]:
        url = resolved_url(server, api)
        return url if is_absolute(url) else None
    return None


def known_servers(api: Api) -> tuple[str, ...]:
    """Every server of the API that can be called as it is."""
    urls = (resolved_url(server, api) for server in api.servers)
    return tuple(dict.fromkeys(url for url in urls if is_absolute(url)))


def own_servers(operation: Operation, api: Api) -> tuple[str, ...]:
    """The servers of an operation that are not the API's own; a path alone is one on the same host."""
    urls = tuple(resolved_url(server, api) for server in operation.servers)
    usable = tuple(url for url in urls if is_absolute(url) or (url.startswith("/") and "{" not in url))
    return () if usable[:1] == known_servers(api)[:1] else usable


def resolved_url(server: Server, api: Api) -> str:
    """The URL with variables filled in."""
    return _filled(_template(server, api), server)


def _template(server: Server, api: Api) -> str:
    """The URL joined to the one at which the description is served (OpenAPI 3.2, 4.6); variables stay."""
    if not api.location or is_absolute(_filled(server.url, server)):
        return server.url
    try:
        return urljoin(api.location, server.url).rstrip("/")
    except ValueError:
        return server.url


def _filled(url: str, server: Server) -> str:
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url


def is_absolute(url: str) -> bool:
    """Whether this is an http or https URL that can be called; one with variables left in it is not."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "{" not in url


def server_function(api: Api) -> ServerView | None:
    """``server_url(region="us")``, where the first server has variables that a caller may set."""
    server = next(iter(api.servers), None)
    if server is None or not server.variables or not is_absolute(resolved_url(server, api)):
        return None
    variables = _variables(server)
    template = literal(_template(server, api))
    names = [
        (str(view.name), variable.description)
        for view, variable in zip(variables, server.variables, strict=True)
    ]
    described = [entry for entry in names if entry[1]]
    values = dict_of((view.wire, view.name) for view in variables)
    return ServerView(
        name=code("server_url"),
        variables=variables,
        parameters=joined(", ", (view.declaration for view in variables)),
        docstring=docstring(
            f"A `base_url`: ``{server.url}``.",
            server.description,
            [("Args", described)] if described else [],
            indent=4,
        ),
        result=call(symbol("_runtime", "filled_url"), (template, values)),
    )


def _variables(server: Server) -> tuple[VariableView, ...]:
    requests = [
        NameRequest(variable.name, spellings(variable.name, value_name)) for variable in server.variables
    ]
    names = resolve(requests, reserved=ARGUMENT)
    return tuple(
        VariableView(
            name=names[variable.name],
            declaration=_declaration(variable, names[variable.name]),
            wire=literal(variable.name),
        )
        for variable in server.variables
    )


def _declaration(variable: ServerVariable, name: Code) -> Code:
    kind = code("str")
    if variable.choices:
        choices = dict.fromkeys((*variable.choices, variable.default))
        kind = subscript(symbol("typing", "Literal"), map(literal, choices))
    return name + code(": ") + kind + code(" = ") + literal(variable.default)
