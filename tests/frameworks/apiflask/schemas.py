"""The schemas of the app: marshmallow's, as the guides have them."""

from __future__ import annotations

from enum import Enum

from apiflask import PaginationSchema, Schema
from apiflask.fields import (
    URL,
    UUID,
    AwareDateTime,
    Boolean,
    Date,
    DateTime,
    Decimal,
    Dict,
    Email,
    Enum as EnumField,
    File,
    Float,
    Integer,
    List,
    NaiveDateTime,
    Nested,
    Raw,
    String,
    Time,
    TimeDelta,
)
from apiflask.validators import FileSize, FileType, Length, OneOf, Range


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


class Owner(Schema):
    name = String(required=True)
    email = Email()
    website = URL(allow_none=True)


class PetIn(Schema):
    name = String(required=True, validate=Length(1, 10), metadata={"description": "What it is called."})
    category = String(required=True, validate=OneOf(["dog", "cat"]))
    size = EnumField(Size, by_value=True, load_default=Size.SMALL)
    owner = Nested(Owner)
    friends = List(String())
    ratings = Dict(keys=String(), values=Float())
    weight = Float(allow_none=True)


class PetOut(PetIn):
    id = Integer(dump_only=True)
    secret = String(load_only=True)


class PetQuery(Schema):
    page = Integer(load_default=1)
    per_page = Integer(load_default=2, validate=Range(max=30))
    tags = List(String())


class Pets(Schema):
    pets = List(Nested(PetOut))
    pagination = Nested(PaginationSchema)


class Event(Schema):
    id = UUID(required=True)
    day = Date(required=True)
    starts = DateTime(required=True)
    ends = AwareDateTime(required=True)
    logged = NaiveDateTime(required=True)
    at = Time(required=True)
    lasts = TimeDelta(required=True)
    price = Decimal(required=True, as_string=True)
    anything = Raw(allow_none=True)


class Header(Schema):
    x_token = String(data_key="X-Token", required=True)


class Session(Schema):
    session = String(required=True)


class LoginForm(Schema):
    username = String(required=True)
    password = String(required=True)
    remember = Boolean(load_default=False)


class Token(Schema):
    token = String()


class Image(Schema):
    image = File(required=True, validate=[FileType([".png"]), FileSize(max="1 MiB")])  # type: ignore[no-untyped-call]


class Album(Schema):
    name = String(required=True)
    images = List(File(), required=True)  # type: ignore[no-untyped-call]


class Received(Schema):
    filename = String()
    content_type = String()
    size = Integer()


class Envelope(Schema):
    data = Raw()
    code = Integer()


class Problem(Schema):
    type = String()
    title = String(required=True)
    status = Integer(required=True)
