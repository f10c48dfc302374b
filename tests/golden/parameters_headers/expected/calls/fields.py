from __future__ import annotations

from datetime import date

from .. import models
from .._runtime import COMMA, C, Call, Resource, Style, call, operation


class Fields(Resource[C]):
    @operation("GET", "/headers", headers={"X-Exploded": Style("simple", explode=True)})
    @staticmethod
    def headers(
        *,
        x_text: str,
        x_day: date | None = None,
        x_list: list[int] | None = None,
        x_object: models.Color | None = None,
        x_exploded: models.Color | None = None,
    ) -> Call[None]:
        """``GET /headers``."""
        return call(
            headers={
                "X-Text": x_text,
                "X-Day": x_day,
                "X-List": x_list,
                "X-Object": x_object,
                "X-Exploded": x_exploded,
            },
        )

    @operation("GET", "/cookies", cookies={"flags": COMMA})
    @staticmethod
    def cookies(
        *,
        session: str,
        flags: list[str] | None = None,
        color: models.Color | None = None,
    ) -> Call[None]:
        """``GET /cookies``."""
        return call(cookies={"session": session, "flags": flags, "color": color})

    @operation("GET", "/all-cookies")
    @staticmethod
    def all_cookies(
        *,
        cookie: str | None = None,
        session: str | None = None,
    ) -> Call[None]:
        """``GET /all-cookies``."""
        return call(headers={"Cookie": cookie}, cookies={"session": session})
