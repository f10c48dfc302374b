"""Calls of doors."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/usual")
def usual() -> Call[None]:
    """``GET /usual``."""
    return call()


@operation("GET", "/none", auth=())
def none() -> Call[None]:
    """``GET /none``."""
    return call()


@operation("GET", "/optional", auth=((), ("header",)))
def optional() -> Call[None]:
    """``GET /optional``."""
    return call()


@operation("GET", "/either", auth=(("header",), ("login",)))
def either() -> Call[None]:
    """``GET /either``."""
    return call()


@operation("GET", "/both", auth=(("header", "cookie"),))
def both() -> Call[None]:
    """``GET /both``."""
    return call()


@operation("GET", "/query", auth=(("query",),))
def query() -> Call[None]:
    """``GET /query``."""
    return call()


@operation("GET", "/scoped", auth=(("oauth",),))
def scoped() -> Call[None]:
    """``GET /scoped``.

    Scopes: ``read``, ``write``.
    """
    return call()


@operation("GET", "/openid", auth=(("openid",),))
def openid() -> Call[None]:
    """``GET /openid``.

    Scopes: ``profile``.
    """
    return call()


@operation("GET", "/digest", auth=(("other",),))
def digest() -> Call[None]:
    """``GET /digest``."""
    return call()


@operation("GET", "/mutual", auth=(("tls",),))
def mutual() -> Call[None]:
    """``GET /mutual``."""
    return call()


@operation("GET", "/unknown")
def unknown() -> Call[None]:
    """``GET /unknown``."""
    return call()


class Doors(Resource[C]):
    usual = usual
    """``GET /usual``"""
    none = none
    """``GET /none``"""
    optional = optional
    """``GET /optional``"""
    either = either
    """``GET /either``"""
    both = both
    """``GET /both``"""
    query = query
    """``GET /query``"""
    scoped = scoped
    """``GET /scoped``"""
    openid = openid
    """``GET /openid``"""
    digest = digest
    """``GET /digest``"""
    mutual = mutual
    """``GET /mutual``"""
    unknown = unknown
    """``GET /unknown``"""
