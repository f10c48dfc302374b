"""The models of the app."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import (
    AwareDatetime,
    Base64Bytes,
    BaseModel,
    ConfigDict,
    Field,
    HttpUrl,
    NaiveDatetime,
    computed_field,
)

T = TypeVar("T")


class ModelName(str, Enum):  # noqa: UP042 - as the tutorial has it
    alexnet = "alexnet"
    resnet = "resnet"
    lenet = "lenet"


class Priority(IntEnum):
    low = 1
    high = 2


class Image(BaseModel):
    url: HttpUrl
    name: str


class Item(BaseModel):
    name: str
    description: str | None = Field(default=None, title="What it is", max_length=300)
    price: float = Field(gt=0)
    tax: float = 10.5
    tags: set[str] = set()
    images: list[Image] | None = None


class ItemChanges(BaseModel):
    name: str | None = None
    description: str | None = None
    price: float | None = None


class User(BaseModel):
    username: str
    full_name: str | None = None
    disabled: bool | None = None


class Offer(BaseModel):
    name: str
    items: list[Item]
    seller: User


class FilterParams(BaseModel):
    limit: int = Field(100, gt=0, le=100)
    offset: int = Field(0, ge=0)
    order_by: Literal["created_at", "updated_at"] = "created_at"
    tags: list[str] = []


class Cookies(BaseModel):
    session_id: str
    fatebook_tracker: str | None = None


class CommonHeaders(BaseModel):
    host: str
    save_data: bool
    if_modified_since: str | None = None
    x_tag: list[str] = []


class FormData(BaseModel):
    model_config = ConfigDict(extra="forbid")

    username: str
    password: str
    age: int | None = None


class Cat(BaseModel):
    kind: Literal["cat"] = "cat"
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    barks: bool = True


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]


class Car(BaseModel):
    type: Literal["car"] = "car"
    doors: int


class Plane(BaseModel):
    type: Literal["plane"] = "plane"
    wings: int


class Kennel(BaseModel):
    pets: list[Pet]
    vehicle: Car | Plane | None = None


class Event(BaseModel):
    id: UUID
    day: date
    starts: datetime
    ends: AwareDatetime
    lasts: timedelta
    at: time
    price: Decimal
    priority: Priority
    badge: Base64Bytes
    notes: dict[str, Any] = {}
    parent: Event | None = None


class Page(BaseModel, Generic[T]):
    """A page as fastapi-pagination has it."""

    items: list[T]
    total: int
    page: int
    size: int
    pages: int


class HeroBase(BaseModel):
    name: str
    age: int | None = None


class HeroCreate(HeroBase):
    secret_name: str


class HeroPublic(HeroBase):
    id: int

    @computed_field  # type: ignore[prop-decorator]
    @property
    def title(self) -> str:
        return f"{self.name} {self.id}"


class Message(BaseModel):
    message: str


class Problem(BaseModel):
    type: str = "about:blank"
    title: str
    status: int
    detail: str | None = None


class Token(BaseModel):
    access_token: str
    token_type: str


class Receipt(BaseModel):
    """What came of an upload."""

    filename: str | None
    content_type: str | None
    size: int


class Tick(BaseModel):
    number: int


class LogEntry(BaseModel):
    logged: NaiveDatetime
    started: datetime


class Subscription(BaseModel):
    username: str
    monthly_fee: float
    start_date: datetime
