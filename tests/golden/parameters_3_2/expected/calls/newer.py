from __future__ import annotations

from .. import models
from .._runtime import COOKIE, JSON, PIPE, C, Call, Resource, Style, call, operation


class Newer(Resource[C]):
    @operation(
        "QUERY",
        "/form",
        querystring="application/x-www-form-urlencoded",
        accepts=("text/plain",),
    )
    @staticmethod
    def form(*, whole: models.Where, body: str) -> Call[None]:
        """``QUERY /form``."""
        return call(query=whole, body=body)

    @operation(
        "GET",
        "/styled",
        querystring="application/x-www-form-urlencoded",
        query={"tags": PIPE, "name": JSON},
    )
    @staticmethod
    def styled(*, whole: models.Where | None = None) -> Call[None]:
        """``GET /styled``."""
        return call(query=whole)

    @operation("GET", "/json", querystring="application/json")
    @staticmethod
    def json(*, whole: models.Where | None = None) -> Call[None]:
        """``GET /json``."""
        return call(query=whole)

    @operation(
        "GET",
        "/cookies",
        cookies={
            "session": COOKIE,
            "flags": COOKIE,
            "joined": Style("cookie", explode=False),
        },
    )
    @staticmethod
    def cookies(
        *,
        session: str | None = None,
        flags: list[str] | None = None,
        joined: list[str] | None = None,
    ) -> Call[None]:
        """``GET /cookies``."""
        return call(cookies={"session": session, "flags": flags, "joined": joined})

    @operation(
        "GET",
        "/raw/{path}",
        path={"path": Style("simple", explode=False, reserved=True)},
    )
    @staticmethod
    def raw(path: str) -> Call[None]:
        """``GET /raw/{path}``."""
        return call(path=(path,))

    @operation("COPY", "/other")
    @staticmethod
    def copy() -> Call[None]:
        """``COPY /other``."""
        return call()
