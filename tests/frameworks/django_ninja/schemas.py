"""The schemas: nested, generic, unions, and types of every kind."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

from ninja import Field, FilterSchema, Schema
from pydantic import AwareDatetime

T = TypeVar("T")


class Level(StrEnum):
    LOW = "low"
    HIGH = "high"


class Department(Schema):
    id: int
    title: str


class EmployeeIn(Schema):
    first_name: str = Field(description="As the passport has it.")
    department: Department | None = None
    born: date | None = None
    level: Level = Level.LOW
    tags: list[str] = Field(default_factory=list)


class EmployeeOut(EmployeeIn):
    id: int


class EmployeePatch(Schema):
    first_name: str | None = None
    level: Level | None = None


class Event(Schema):
    id: UUID
    starts: datetime
    ends: AwareDatetime
    day: date
    at: time
    price: Decimal
    ratio: float | None
    extra: dict[str, Any]
    either: int | str


class Cat(Schema):
    kind: Literal["cat"] = "cat"
    lives: int


class Dog(Schema):
    kind: Literal["dog"] = "dog"
    barks: bool


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]


class Pets(Schema):
    pets: list[Pet]


class Envelope(Schema, Generic[T]):
    data: T
    trace: str


class Filters(FilterSchema):
    limit: int = 100
    offset: int | None = None
    query: str | None = None
    category__in: Annotated[list[str] | None, Field(alias="categories")] = None


class PathDate(Schema):
    year: int
    month: int
    day: int


class Message(Schema):
    message: str


class Error(Schema):
    code: int
    detail: str


class Details(Schema):
    first_name: str
    birthdate: date | None = None


class Received(Schema):
    name: str
    content_type: str | None
    size: int
