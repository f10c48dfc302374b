from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Doors(Resource[C]):
    @operation("GET", "/usual")
    @staticmethod
    def usual() -> Call[None]:
        """``GET /usual``."""
        return call()

    @operation("GET", "/none", auth=())
    @staticmethod
    def none() -> Call[None]:
        """``GET /none``."""
        return call()

    @operation("GET", "/optional", auth=((), ("header",)))
    @staticmethod
    def optional() -> Call[None]:
        """``GET /optional``."""
        return call()

    @operation("GET", "/either", auth=(("header",), ("login",)))
    @staticmethod
    def either() -> Call[None]:
        """``GET /either``."""
        return call()

    @operation("GET", "/both", auth=(("header", "cookie"),))
    @staticmethod
    def both() -> Call[None]:
        """``GET /both``."""
        return call()

    @operation("GET", "/query", auth=(("query",),))
    @staticmethod
    def query() -> Call[None]:
        """``GET /query``."""
        return call()

    @operation("GET", "/scoped", auth=(("oauth",),))
    @staticmethod
    def scoped() -> Call[None]:
        """``GET /scoped``.

        Scopes: ``read``, ``write``.
        """
        return call()

    @operation("GET", "/openid", auth=(("openid",),))
    @staticmethod
    def openid() -> Call[None]:
        """``GET /openid``.

        Scopes: ``profile``.
        """
        return call()

    @operation("GET", "/digest", auth=(("other",),))
    @staticmethod
    def digest() -> Call[None]:
        """``GET /digest``."""
        return call()

    @operation("GET", "/mutual", auth=(("tls",),))
    @staticmethod
    def mutual() -> Call[None]:
        """``GET /mutual``."""
        return call()

    @operation("GET", "/unknown")
    @staticmethod
    def unknown() -> Call[None]:
        """``GET /unknown``."""
        return call()
