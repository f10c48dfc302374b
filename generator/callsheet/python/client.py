"""The client as Python says it: its credentials, its servers, and its resources."""

from __future__ import annotations

from collections.abc import Mapping

from ..ir.model import Api, Docs
from .annotations import MODELS
from .code import Code, Need
from .credentials import TOKEN, argument_names, credential_views, given, made, token_url, variable_of
from .definitions import alternatives
from .docs import docstring
from .grouping import CLIENT
from .imports import imports
from .layout import Bracket, Piece, Prefixed, code, lay
from .literals import literal
from .servers import base_url, known_servers, server_function
from .table import NameTable
from .view import ClientView, CredentialView, ResourceView


def client_view(api: Api, names: NameTable, environment: Mapping[str, str], *, runtime: Code) -> ClientView:
    """Everything in ``client.py``."""
    server = base_url(api)
    arguments = argument_names(api)
    credentials = credential_views(api, arguments, environment)
    variables = _variables(arguments, environment)
    has_auth = bool(arguments) or any(variables.values())
    function = server_function(api)
    described = {tag.name: tag.docs for tag in reversed(api.tags)}
    resources = tuple(
        ResourceView(
            name=names.tags[tag], resource=names.resources[tag], docstring=_tag_docstring(tag, described)
        )
        for tag in names.tags
        if tag != CLIENT
    )
    title = api.title or "The API"
    return ClientView(
        docstring=_docstring(title, api, credentials, server),
        async_docstring=docstring("The same as `Client`, awaited.", indent=4),
        imports=imports(
            _needs(api, names, has_auth, function is not None), package=code("."), runtime=runtime
        ),
        base_url=None if server is None else literal(server),
        servers=_servers(api),
        server_function=function,
        credentials=credentials,
        signature=_signature(credentials, server, code("Options")),
        async_signature=_signature(credentials, server, code("AsyncOptions")),
        auth_signature=_auth_signature(credentials) if arguments else None,
        auth_result=_auth_result(api, variables, arguments) if arguments else None,
        initialise=_initialise(_auth_call(credentials) if arguments else _token(variables), server),
        resources=resources,
        base=names.resources.get(CLIENT, code("Resources")),
        methods=names.tags.get(CLIENT),
    )


def _needs(api: Api, names: NameTable, has_auth: bool, has_function: bool) -> set[Need]:
    runtime = [
        "AsyncClient as _AsyncClient",
        "AsyncOptions",
        "C",
        "OAuth2",
        "Options",
        "SyncClient",
        "Token",
    ]
    needs = {Need("_runtime", code(name)) for name in runtime} | {
        Need("typing", code("Unpack")),
        *MODELS.needs,
    }
    if has_auth:
        needs.add(Need("_runtime", code("auth as _auth")))
    if has_function:
        needs.add(Need("_runtime", code("filled_url")))
        if any(variable.choices for variable in api.servers[0].variables):
            needs.add(Need("typing", code("Literal")))
    if CLIENT not in names.tags:
        needs.add(Need("_runtime", code("Resources")))
    if any(tag != CLIENT for tag in names.tags):
        needs |= {Need("typing", code("TYPE_CHECKING")), Need("functools", code("cached_property"))}
    return needs


def _docstring(title: str, api: Api, credentials: tuple[CredentialView, ...], server: str | None) -> Code:
    url = (
        f"``{server}``, unless you say otherwise."
        if server
        else "Where the API is: its description does not say."
    )
    entries: list[tuple[str, str]] = [(one.name, one.doc) for one in credentials]
    entries += [("base_url", url), ("options", "See `Options`: timeout, retry, strict, headers, ...")]
    servers = [(one.url, one.description) for one in api.servers] if len(api.servers) > 1 else []
    sections = (("Args", entries), ("Servers", servers))
    text = api.docs.description or api.docs.summary
    return docstring(title, text, [section for section in sections if section[1]], indent=4)


def _tag_docstring(tag: str, described: Mapping[str, Docs]) -> Code:
    docs = described.get(tag, Docs())
    text = docs.description or docs.summary
    return docstring("" if text else f"The calls of {tag}.", text, indent=8)


def _servers(api: Api) -> Code | None:
    urls = known_servers(api)
    if len(urls) < 2:
        return None
    return lay(Bracket(code("SERVERS = ("), tuple(literal(url) for url in urls), code(")")))


def _signature(credentials: tuple[CredentialView, ...], server: str | None, options: Code) -> Code:
    arguments = [view.name + code(": ") + view.annotation + code(" = None") for view in credentials]
    url = code("base_url: str") + (code("") if server is None else code(" = BASE_URL"))
    more = code("**options: Unpack[") + options + code("]")
    items: tuple[Piece, ...] = (code("self"), code("*"), *arguments, url, more)
    return lay(Bracket(code("def __init__("), items, code(") -> None:")), indent=4)


def _auth_signature(credentials: tuple[CredentialView, ...]) -> Code:
    arguments = tuple(view.name + code(": ") + view.annotation for view in credentials)
    return lay(Bracket(code("def _credentials("), arguments, code(") -> _auth.Auth:")))


def _auth_call(credentials: tuple[CredentialView, ...]) -> Piece:
    given = tuple(view.name for view in credentials)
    return Prefixed(code("auth="), Bracket(code("_credentials("), given, code(")")))


def _auth_result(api: Api, variables: Mapping[Code, str | None], arguments: Mapping[str, Code]) -> Code:
    """What a client has been given, by the security schemes of the description."""
    pairs = tuple(
        Prefixed(literal(scheme) + code(": "), made(api.auth[scheme], argument, variables[argument]))
        for scheme, argument in arguments.items()
    )
    items: list[Piece] = [Bracket(code("{"), pairs, code("}"))]
    if api.security:
        items.append(Prefixed(code("default="), alternatives(api.security)))
    items.append(_token(variables))
    url = token_url(api)
    if url is not None:
        items.append(url)
    return lay(Bracket(code("_auth.Auth("), tuple(items), code(")")), indent=4, before=len("return "))


def _token(variables: Mapping[Code, str | None]) -> Piece:
    return Prefixed(code("token="), given(TOKEN, variables[TOKEN]))


def _initialise(credentials: Piece, server: str | None) -> Code:
    items: list[Piece] = [code("base_url"), credentials]
    if server is not None:
        items.append(code("server=BASE_URL"))
    items.append(code("**options"))
    return lay(Bracket(code("super().__init__("), tuple(items), code(")")), indent=8)


def _variables(arguments: Mapping[str, Code], environment: Mapping[str, str]) -> dict[Code, str | None]:
    """The environment variable of each argument that has one."""
    schemes: dict[Code, list[str]] = {TOKEN: []}
    for scheme, argument in arguments.items():
        schemes.setdefault(argument, []).append(scheme)
    return {argument: variable_of(argument, names, environment) for argument, names in schemes.items()}
