"""Credentials: the arguments of a client, as the description's security schemes name them."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

from ..ir.model import (
    Api,
    ApiKey,
    AuthScheme,
    HttpBasic,
    HttpBearer,
    MutualTls,
    OAuth2,
    OpenIdConnect,
)
from .code import Code
from .docs import sentence
from .layout import Bracket, Piece, Prefixed, code
from .literals import literal
from .names import NameRequest, resolve, value_name
from .reserved import CREDENTIAL
from .table import spellings
from .view import CredentialView

TOKEN = code("token")
"""The argument for all schemes that take a bearer token; every client has it, whatever is described."""


def argument_names(api: Api) -> dict[str, Code]:
    """The argument of each scheme: `token` for all that take a bearer token, their own for the others."""
    schemes = {name: scheme for name, scheme in api.auth.items() if not isinstance(scheme, MutualTls)}
    own = [name for name, scheme in schemes.items() if not _takes_token(scheme)]
    named = resolve(
        [NameRequest(name, spellings(name, value_name)) for name in own], reserved=CREDENTIAL | {TOKEN}
    )
    return {name: named.get(name, TOKEN) for name in schemes}


def credential_views(
    api: Api, names: Mapping[str, Code], environment: Mapping[str, str]
) -> tuple[CredentialView, ...]:
    """The arguments in order, `token` first; the user's `environment` names variables for them."""
    schemes: dict[Code, list[str]] = {TOKEN: []}
    for scheme, name in names.items():
        schemes.setdefault(name, []).append(scheme)
    return tuple(
        CredentialView(
            name=name,
            annotation=_annotation([api.auth[scheme] for scheme in members]),
            doc=_doc([api.auth[scheme] for scheme in members], variable_of(name, members, environment)),
        )
        for name, members in schemes.items()
    )


def variable_of(name: Code, schemes: list[str], environment: Mapping[str, str]) -> str | None:
    """The environment variable that stands in for an argument: by its name, or by a scheme's."""
    return next((environment[key] for key in (str(name), *schemes) if key in environment), None)


def made(scheme: AuthScheme, argument: Code, variable: str | None, base: str | None) -> Piece:
    """The credential as the client's ``__init__`` makes it from an argument.

    Where tokens come from may be relative to the server of the API, `base` (OpenAPI 3.1, 4.6).
    """
    value = given(argument, variable)
    match scheme:
        case ApiKey():
            return Bracket(
                code("_auth.api_key("), (literal(scheme.location), literal(scheme.wire), value), code(")")
            )
        case HttpBasic():
            return Bracket(code("_auth.basic("), (value,), code(")"))
        case HttpBearer() if scheme.scheme != "Bearer":
            return Bracket(code("_auth.bearer("), (value, literal(scheme.scheme)), code(")"))
        case OAuth2():
            url = next((flow.token_url for flow in scheme.flows if flow.token_url), None)
            more = () if url is None else (Prefixed(code("token_url="), literal(urljoin(base or "", url))),)
            return Bracket(code("_auth.bearer("), (value, *more), code(")"))
        case _:
            return Bracket(code("_auth.bearer("), (value,), code(")"))


def given(argument: Code, variable: str | None) -> Piece:
    """The argument, or what the environment has for it."""
    return (
        argument
        if variable is None
        else Bracket(code("_auth.given("), (argument, literal(variable)), code(")"))
    )


def _takes_token(scheme: AuthScheme) -> bool:
    return isinstance(scheme, OAuth2 | OpenIdConnect) or (
        isinstance(scheme, HttpBearer) and scheme.scheme == "Bearer"
    )


def _annotation(schemes: list[AuthScheme]) -> Code:
    match schemes:
        case [ApiKey()]:
            return code("str | None")
        case [HttpBasic()]:
            return code("tuple[str, str] | None")
        case _:
            return code("Token | OAuth2 | None")


def _doc(schemes: list[AuthScheme], variable: str | None) -> Code:
    described = next((scheme.docs.description for scheme in schemes if scheme.docs.description), "")
    text = sentence(described) or sentence(_kind(schemes))
    if variable is None:
        return text
    return text + code(" Else the environment variable ``") + sentence(variable) + code("``.")


def _kind(schemes: list[AuthScheme]) -> str:
    match schemes:
        case [ApiKey() as scheme]:
            return f"Sent as the {_PLACES[scheme.location]} ``{scheme.wire}``."
        case [HttpBasic()]:
            return "User name and password."
        case _:
            return "A bearer token, a function that gives one, or `OAuth2` to fetch them."


_PLACES = {"header": "header", "query": "query parameter", "cookie": "cookie"}
