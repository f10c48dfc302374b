from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import (
    COMMA,
    DEFAULT,
    PIPE,
    SPACE,
    C,
    Call,
    Resource,
    Style,
    call,
    operation,
)


class Things(Resource[C]):
    @operation(
        "GET",
        "/things/{ids}",
        query={
            "usual": COMMA,
            "spaces": SPACE,
            "pipes": PIPE,
            "tabs": Style("tabDelimited", explode=False),
        },
        headers={"X-Pipes": PIPE},
    )
    @staticmethod
    def things(
        ids: list[int],
        *,
        usual: list[str] | None = None,
        multi: list[str] | None = None,
        spaces: list[str] | None = None,
        pipes: list[str] | None = None,
        tabs: list[str] | None = None,
        x_pipes: list[str] | None = None,
    ) -> Call[list[models.Thing]]:
        """``GET /things/{ids}``.

        Returns: 200: Found
        """
        return call(
            path=(ids,),
            query={
                "usual": usual,
                "multi": multi,
                "spaces": spaces,
                "pipes": pipes,
                "tabs": tabs,
            },
            headers={"X-Pipes": x_pipes},
        )

    @operation("POST", "/things/{ids}", status=201, raises={DEFAULT: None})
    @staticmethod
    def add_thing(ids: str, *, body: models.Thing) -> Call[models.Thing]:
        """``POST /things/{ids}``.

        Args:
            body: The thing to add.

        Returns: 201: Added
        """
        return call(path=(ids,), json=body)

    @operation(
        "GET",
        "/lists/{spaces}/{pipes}/{tabs}",
        path={
            "spaces": SPACE,
            "pipes": PIPE,
            "tabs": Style("tabDelimited", explode=False),
        },
    )
    @staticmethod
    def lists(spaces: list[str], pipes: list[str], tabs: list[str]) -> Call[None]:
        """``GET /lists/{spaces}/{pipes}/{tabs}``.

        Returns: 204: Found
        """
        return call(path=(spaces, pipes, tabs))

    @operation("POST", "/upload", accepts=("multipart/form-data",))
    @staticmethod
    def upload(*, body: models.ThingsUploadBody) -> Call[Any]:
        """``POST /upload``.

        Returns: 200: Stored
        """
        return call(body=body)

    @operation(
        "POST",
        "/form",
        accepts=("application/x-www-form-urlencoded",),
        encoding={"roles": COMMA},
    )
    @staticmethod
    def form(*, body: models.ThingsFormBody) -> Call[Any]:
        """``POST /form``.

        Returns: 200: Stored
        """
        return call(body=body)
