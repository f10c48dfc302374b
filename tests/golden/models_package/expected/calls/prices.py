from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Annotated

from .. import models
from .._runtime import (
    BASE64URL,
    DECIMAL_NUMBER,
    JSON,
    UNSET,
    C,
    Call,
    Format,
    Resource,
    Unset,
    call,
    operation,
)


class Prices(Resource[C]):
    @operation(
        "POST",
        "/prices/{amount}",
        query={"limit": JSON},
        sends={
            "path:amount": "Annotated[Fraction, Format(Fraction, str)]",
            "query:route": "list[Annotated[PurePosixPath, Format(PurePosixPath, str)]]",
            "query:key": "Annotated[bytes, BASE64URL]",
            "query:limit": "Annotated[Decimal, DECIMAL_NUMBER]",
            "header:X-Route": "Annotated[PurePosixPath, Format(PurePosixPath, str)]",
            "body": "list[Annotated[Decimal, DECIMAL_NUMBER]]",
        },
    )
    @staticmethod
    def add_price(
        amount: Annotated[Fraction, Format(Fraction, str)],
        *,
        body: list[Annotated[Decimal, DECIMAL_NUMBER]],
        route: list[Annotated[PurePosixPath, Format(PurePosixPath, str)]] | None = None,
        key: Annotated[bytes, BASE64URL] | None = None,
        limit: Annotated[Decimal, DECIMAL_NUMBER] | None = None,
        x_route: Annotated[PurePosixPath, Format(PurePosixPath, str)] | None = None,
        since: date | None = None,
    ) -> Call[list[Annotated[PurePosixPath, Format(PurePosixPath, str)]]]:
        """``POST /prices/{amount}``."""
        return call(
            path=(amount,),
            query={"route": route, "key": key, "limit": limit},
            headers={"X-Route": x_route},
            cookies={"since": since},
            json=body,
        )

    @operation("PUT", "/prices/{amount}", nullable=True, sends={"body": "Price | None"})
    @staticmethod
    def set_price(
        amount: str,
        *,
        body: models.Price | None | Unset = UNSET,
    ) -> Call[models.Price | None]:
        """``PUT /prices/{amount}``."""
        return call(path=(amount,), json=body)
