"""Security schemes, requirements and servers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from ...document.references.cursor import Cursor
from ..model import (
    ApiKey,
    AuthScheme,
    Flow,
    HttpBasic,
    HttpBearer,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Requirement,
    Server,
    ServerVariable,
)
from ..schemas.annotations import docs_of
from ..schemas.schema_types import Schemas
from ..skip_invalid import read_or_report
from .tokens import is_token

_FLOWS = ("authorizationCode", "clientCredentials", "implicit", "password", "deviceAuthorization")


_COMPUTED = frozenset(
    [
        "aws4-hmac-sha256",
        "concealed",
        "digest",
        "dpop",
        "gnap",
        "hoba",
        "hmac",
        "mutual",
        "negotiate",
        "ntlm",
        "oauth",
        "privatetoken",
        "scram-sha-1",
        "scram-sha-256",
        "signature",
        "vapid",
    ]
)
"""Schemes whose credentials are computed for each request or challenge (IANA's registry, and common ones)."""

_HOW = "leave it to middleware of the client, which sees each request"


def schemes_of(schemas: Schemas, at: Cursor | None) -> Mapping[str, AuthScheme]:
    """The security schemes by name; what cannot be expressed is reported and left out."""
    if at is None or not at.is_mapping:
        return {}
    schemes: dict[str, AuthScheme] = {}
    for name, entry in at.items():
        cursor = read_or_report(schemas, entry, Cursor.security_scheme)
        if cursor is None:
            continue
        scheme = _scheme(cursor)
        if isinstance(scheme, HttpBearer) and scheme.scheme.lower() in _COMPUTED:
            message = f"the HTTP authentication scheme {scheme.scheme!a} is not supported"
            schemas.report("unsupported-security-scheme", message, cursor.pointer, _HOW)
            schemas.unsupported_schemes.add(name)
        elif scheme is None:
            message = f"security scheme {name!a} has no type that is supported"
            schemas.report("unknown-security-scheme", message, cursor.pointer)
        else:
            schemes[name] = scheme
    return schemes


def requirements_of(
    schemas: Schemas, at: Cursor | None, known: Mapping[str, AuthScheme]
) -> tuple[Requirement, ...] | None:
    """Alternatives of schemes that are needed together; None if there is no valid requirement."""
    if at is None or not at.is_list:
        return None
    requirements: list[Requirement] = []
    for entry in at.elements():
        if not entry.is_mapping:
            continue
        missing = [name for name in entry.value if name not in known]
        for name in missing:
            if name not in schemas.unsupported_schemes:
                message = f"there is no security scheme {name!a}"
                schemas.report("unknown-security-scheme", message, entry.pointer)
        if not missing:
            requirements.append(tuple((name, _scopes(entry.value[name])) for name in entry.value))
    return _merged(requirements) if requirements or not at.value else None


def _merged(alternatives: list[Requirement]) -> tuple[Requirement, ...]:
    """The alternatives without repetition: those that differ only in scopes are one, with all their scopes.

    Credentials of the same schemes are sent for all of them.
    """
    merged: dict[frozenset[str], dict[str, dict[str, None]]] = {}
    for requirement in alternatives:
        scopes_by_name = merged.setdefault(frozenset(name for name, _ in requirement), {})
        for name, scopes in requirement:
            scopes_by_name.setdefault(name, {}).update(dict.fromkeys(scopes))
    return tuple(
        tuple((name, tuple(scopes)) for name, scopes in schemes.items()) for schemes in merged.values()
    )


def servers_of(at: Cursor | None) -> tuple[Server, ...]:
    """The servers, the default one first: an https server comes before a plain http one."""
    if at is None or not at.is_list:
        return ()
    servers = _servers(at)
    secure = next((server for server in servers if server.url.lower().startswith("https://")), None)
    if secure is None or not servers[0].url.lower().startswith("http://") or _is_loopback(servers[0].url):
        return servers
    return (secure, *(server for server in servers if server is not secure))


def _is_loopback(url: str) -> bool:
    host = url.lower().removeprefix("http://").partition("/")[0].partition(":")[0]
    return host == "localhost" or host.startswith("127.") or host.endswith(".localhost")


def _servers(at: Cursor) -> tuple[Server, ...]:
    return tuple(
        Server(
            url=entry.text("url"),
            description=entry.text("description"),
            name=entry.text("name"),
            variables=tuple(_variables(entry.get("variables"))),
        )
        for entry in at.elements()
        if entry.is_mapping and entry.text("url")
    )


def _scheme(at: Cursor) -> AuthScheme | None:
    docs = docs_of(at)
    match at.text("type"):
        case "apiKey" if at.text("in") == "query" and at.text("name"):
            return ApiKey(wire=at.text("name"), location="query", docs=docs)
        case "apiKey" if at.text("in") in {"header", "cookie"} and is_token(at.text("name")):
            location = cast("Literal['header', 'cookie']", at.text("in"))
            return ApiKey(wire=at.text("name"), location=location, docs=docs)
        case "http" if at.text("scheme").lower() == "basic":
            return HttpBasic(docs=docs)
        case "http" if is_token(scheme := at.text("scheme", "bearer")):
            return HttpBearer(scheme="Bearer" if scheme.lower() == "bearer" else scheme, docs=docs)
        case "oauth2":
            return OAuth2(flows=tuple(_flows(at.get("flows"))), docs=docs)
        case "openIdConnect":
            return OpenIdConnect(url=at.text("openIdConnectUrl"), docs=docs)
        case "mutualTLS":
            return MutualTls(docs=docs)
        case _:
            return None


def _flows(at: Cursor | None) -> list[Flow]:
    if at is None or not at.is_mapping:
        return []
    flows = []
    for kind in _FLOWS:
        flow = at.get(kind)
        if flow is None or not flow.is_mapping:
            continue
        scopes = flow.get("scopes")
        flows.append(
            Flow(
                kind=cast("Literal['clientCredentials']", kind),
                authorization_url=flow.text("authorizationUrl") or None,
                token_url=flow.text("tokenUrl") or None,
                refresh_url=flow.text("refreshUrl") or None,
                scopes=(
                    tuple((name, str(text.value)) for name, text in scopes.items())
                    if scopes is not None and scopes.is_mapping
                    else ()
                ),
            )
        )
    return flows


def _scopes(value: object) -> tuple[str, ...]:
    return tuple(scope for scope in value if isinstance(scope, str)) if isinstance(value, list) else ()


def _variables(at: Cursor | None) -> list[ServerVariable]:
    if at is None or not at.is_mapping:
        return []
    return [
        ServerVariable(
            name=name,
            default=str(entry.value.get("default", "")),
            choices=_choices(entry.value.get("enum")),
            description=entry.text("description"),
        )
        for name, entry in at.items()
        if entry.is_mapping
    ]


def _choices(value: object) -> tuple[str, ...]:
    return tuple(str(choice) for choice in value) if isinstance(value, list) else ()
