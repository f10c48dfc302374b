"""The models of the app: dataclasses, msgspec's structs and TypedDicts, as the guides mix them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Literal, TypedDict
from uuid import UUID

from litestar.datastructures import UploadFile
from msgspec import UNSET, Meta, Struct, UnsetType


class Genre(Enum):
    FICTION = "fiction"
    ESSAY = "essay"


class Stars(IntEnum):
    ONE = 1
    TWO = 2


@dataclass
class Address:
    city: str
    zip_code: str | None = None


@dataclass
class Person:
    first_name: str
    last_name: str
    id: int
    email: str | None = None
    address: Address | None = None


class Book(Struct):
    title: Annotated[str, Meta(min_length=1, description="What is on the cover.")]
    author: Person
    genre: Genre = Genre.FICTION
    stars: Stars = Stars.ONE
    tags: list[str] = []
    ratings: dict[str, float] = {}


class BookPatch(Struct, omit_defaults=True):
    title: str | UnsetType = UNSET
    subtitle: str | UnsetType | None = UNSET


class Card(Struct, tag_field="type", tag="card"):
    number: str


class Transfer(Struct, tag_field="type", tag="transfer"):
    iban: str


class Order(Struct, rename="camel"):
    order_id: UUID
    payment: Card | Transfer
    paid_on: date
    sent_at: datetime
    lead_time: timedelta
    total_price: Decimal
    point: tuple[int, int]
    kind: Literal["gift", "own"] = "own"
    parent: Order | None = None


@dataclass
class Clock:
    naive: datetime
    at: time
    """Litestar describes it as a duration."""


class Message(TypedDict):
    message: str


class Theme(TypedDict, total=False):
    name: str
    sizes: list[int]


@dataclass
class Profile:
    """A form with a file."""

    id: int
    name: str
    picture: UploadFile
    note: str | None = None


@dataclass
class Login:
    username: str
    password: str
    grant_type: str = "password"
    scope: str = ""


@dataclass
class Token:
    access_token: str
    token_type: str
    expires_in: int


@dataclass
class Received:
    filename: str
    content_type: str
    size: int


@dataclass
class Problem:
    status: int
    type: str
    title: str
    detail: str
    balance: int
