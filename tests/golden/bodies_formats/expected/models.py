"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Annotated, Literal

from ._runtime import BASE64URL, DECIMAL_NUMBER, Binary, Format, OpenObject

__all__ = ["Formats", "FormatsSendPartsBody", "Range"]


@dataclass(slots=True, kw_only=True)
class Formats(OpenObject):
    digest: bytes | None = None
    key: Annotated[bytes, BASE64URL] | None = None
    sum: bytes | None = None
    route: Annotated[PurePosixPath, Format(PurePosixPath, str)] | None = None
    routes: list[Annotated[PurePosixPath, Format(PurePosixPath, str)]] | None = None
    price: Annotated[Decimal, DECIMAL_NUMBER] | None = None
    codes: list[str] | None = None
    kind: Literal["1/0"] | None = "1/0"
    kinds: list[Literal["a b"] | Literal["undefined_"] | int] | None = None


@dataclass(slots=True, kw_only=True)
class FormatsSendPartsBody(OpenObject):
    digest: bytes | None = None
    key: Annotated[bytes, BASE64URL] | None = None
    sum: bytes | None = None
    route: Annotated[PurePosixPath, Format(PurePosixPath, str)] | None = None
    routes: list[Annotated[PurePosixPath, Format(PurePosixPath, str)]] | None = None
    price: Annotated[Decimal, DECIMAL_NUMBER] | None = None
    codes: list[str] | None = None
    kind: Literal["1/0"] | None = "1/0"
    kinds: list[Literal["a b"] | Literal["undefined_"] | int] | None = None
    file: Binary | None = None
    tags: list[str] | None = None
    spaced: list[str] | None = None
    range: Range | None = None
    spread: Range | None = None


@dataclass(slots=True, kw_only=True)
class Range(OpenObject):
    gte: int
    lt: int | None = None
