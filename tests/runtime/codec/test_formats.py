"""Python values for JSON strings and numbers, there and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Annotated, Any, NewType, TypeAlias
from uuid import UUID

import pytest
from runtime import (
    BASE64URL,
    DECIMAL_NUMBER,
    EXTRA,
    NAIVE,
    NAIVE_IS_UTC,
    UNSET,
    DecodeError,
    EncodeError,
    Format,
    Unset,
    decode,
    dumps,
    encode,
    loads,
)


def at(*parts: int, hours: float = 0) -> datetime:
    return datetime(*parts, tzinfo=timezone(timedelta(hours=hours)))  # type: ignore[misc,arg-type]  # seven ints


READ: list[tuple[Any, Any, Any]] = [
    (datetime, "2023-11-07T05:31:56Z", at(2023, 11, 7, 5, 31, 56)),
    (datetime, "2023-11-07t05:31:56z", at(2023, 11, 7, 5, 31, 56)),
    (datetime, "2023-11-07 05:31:56Z", at(2023, 11, 7, 5, 31, 56)),
    (datetime, "2023-11-07T05:31:56+00:00", at(2023, 11, 7, 5, 31, 56)),
    (datetime, "2023-11-07T05:31:56-00:00", at(2023, 11, 7, 5, 31, 56)),
    (datetime, "2023-11-07T05:31:56+05:30", at(2023, 11, 7, 5, 31, 56, hours=5.5)),
    (datetime, "2023-11-07T05:31:56.1-08:00", at(2023, 11, 7, 5, 31, 56, 100000, hours=-8)),
    *(
        (datetime, f"2023-11-07T05:31:56.{'123456789'[:n]}Z", at(2023, 11, 7, 5, 31, 56, micro))
        for n, micro in enumerate(
            (100000, 120000, 123000, 123400, 123450, 123456, 123456, 123456, 123456), start=1
        )
    ),
    (datetime, "2016-12-31T23:59:60Z", at(2016, 12, 31, 23, 59, 59)),
    (datetime, "2016-12-31T23:59:60.5Z", at(2016, 12, 31, 23, 59, 59, 500000)),
    (datetime, "0001-01-01T00:00:00Z", at(1, 1, 1)),
    (datetime, "0001-01-01T00:00:00+05:30", at(1, 1, 1, hours=5.5)),
    (datetime, "9999-12-31T23:59:59-14:00", at(9999, 12, 31, 23, 59, 59, hours=-14)),
    (datetime, "2023-11-07T05:31:56+0530", at(2023, 11, 7, 5, 31, 56, hours=5.5)),
    (datetime, "2023-11-07T05:31:56-08", at(2023, 11, 7, 5, 31, 56, hours=-8)),
    (datetime, "2023-11-07T05:31:56.5+0000", at(2023, 11, 7, 5, 31, 56, 500000)),
    (datetime, "2023-11-07T05:31:56+00", at(2023, 11, 7, 5, 31, 56)),
    (datetime, "2023-11-07T05:31:56,123Z", at(2023, 11, 7, 5, 31, 56, 123000)),
    (datetime, "2023-11-07t05:31z", at(2023, 11, 7, 5, 31)),
    *(
        (Annotated[datetime, NAIVE], text, value)
        for text, value in (
            ("2023-11-07T05:31:56", datetime(2023, 11, 7, 5, 31, 56)),
            ("2023-11-07T05:31:56.123", datetime(2023, 11, 7, 5, 31, 56, 123000)),
            ("2023-11-07T05:31:56.123456", datetime(2023, 11, 7, 5, 31, 56, 123456)),
            ("2023-11-07 05:31:56.1", datetime(2023, 11, 7, 5, 31, 56, 100000)),
            ("2023-11-07T05:31", datetime(2023, 11, 7, 5, 31)),
            ("2016-12-31T23:59:60", datetime(2016, 12, 31, 23, 59, 59)),
            ("2023-11-07T05:31:56+05:30", at(2023, 11, 7, 5, 31, 56, hours=5.5)),
            ("2023-11-07T05:31:56Z", at(2023, 11, 7, 5, 31, 56)),
        )
    ),
    (Annotated[datetime, NAIVE_IS_UTC], "2023-11-07T05:31:56", at(2023, 11, 7, 5, 31, 56)),
    (Annotated[datetime, NAIVE_IS_UTC], "2023-11-07T05:31:56+05:30", at(2023, 11, 7, 5, 31, 56, hours=5.5)),
    (date, "2024-02-29", date(2024, 2, 29)),
    (time, "12:30:00Z", time(12, 30, tzinfo=UTC)),
    (time, "12:30:00.25+01:00", time(12, 30, 0, 250000, tzinfo=timezone(timedelta(hours=1)))),
    (time, "12:30:00", time(12, 30)),
    (time, "12:30", time(12, 30)),
    (time, "12:30:00+0530", time(12, 30, tzinfo=timezone(timedelta(hours=5.5)))),
    (time, "12:30:00.5z", time(12, 30, 0, 500000, tzinfo=UTC)),
    (timedelta, "P1DT2H3M4.5S", timedelta(days=1, hours=2, minutes=3, seconds=4.5)),
    (timedelta, "PT0S", timedelta(0)),
    (timedelta, "P2W", timedelta(weeks=2)),
    (timedelta, "-PT1.000001S", -timedelta(seconds=1, microseconds=1)),
    (timedelta, "PT36H", timedelta(hours=36)),
    (UUID, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", UUID("f81d4fae7dec11d0a76500a0c91e6bf6")),
    (UUID, "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", UUID("f81d4fae7dec11d0a76500a0c91e6bf6")),
    (bytes, "AP/+", b"\x00\xff\xfe"),
    (bytes, "YQ==", b"a"),
    (bytes, "YWJj\r\nZGVm\n", b"abcdef"),
    (bytes, "", b""),
    (Annotated[bytes, BASE64URL], "AP_-", b"\x00\xff\xfe"),
    (Annotated[bytes, BASE64URL], "YQ", b"a"),
    (Annotated[bytes, BASE64URL], "YQ==", b"a"),
    (Decimal, "1.10", Decimal("1.10")),
    (Decimal, "-1E+3", Decimal("-1E+3")),
    (Decimal, 3, Decimal(3)),
    (Decimal, 0.1, Decimal("0.1")),
    (Decimal, 10**30, Decimal(10**30)),
]


@pytest.mark.parametrize(("type_", "text", "value"), READ)
def test_read(type_: Any, text: Any, value: Any) -> None:
    made = decode(type_, text)
    assert made == value
    assert repr(made).replace("+00:00", "") == repr(value).replace("+00:00", "")
    assert decode(list[type_], [text]) == [value]
    assert decode(dict[str, type_ | None], {"a": text}) == {"a": value}


WRONG: list[tuple[Any, Any, str]] = [
    *(
        (datetime, text, "not a valid date-time")
        for text in (
            "",
            "20231107T053156.123Z",
            "2023-11-07T05:31.56Z",
            "2023-11-07T05:31:56.Z\0Z",
            "2023-11-07T05Z\x001:56.123Z",
            "2023-11-07T05:31:Z\0Z",
            "2023-11-07",
            "20231107T053156Z",
            "2023-W45-2T05:31:56Z",
            "2023-11-07T053156.1Z",
            "2023-11-07T05:31:56 +0530",
            "2023-11-07T05:31:56+05:3",
            "2023-11-07T05:31:56+05:30:15",
            "2023-11-07T05:31:56+24:00",
            "2023-11-07T05:31:56.+05:30",
            "2023-11-07T05:31:56 UTC",
            "0000-01-01T00:00:00Z",
            "2023-13-07T05:31:56Z",
            "2023-11-07T25:31:56Z",
            "2023-11-07T05:31:61Z",
            "2023-11-07T05:31:56Zx",
            "2023-11-07T05:31:56Z\n",
            "٢٠٢٣-11-07T05:31:56Z",
            "2023-11-07T05:31:56." + "1" * 10000 + "x",
        )
    ),
    (datetime, 1700000000, "expected date-time, got integer"),
    *(
        (Annotated[datetime, NAIVE], text, "not a valid date-time")
        for text in (
            "2023-11-07",
            "2023-11-07T05",
            "2023-11-07T05:31:5\0",
            "2023-11-07T05:31:56.+05:30",
            "2023-11-07T25:31:56",
        )
    ),
    *((date, text, "not a valid date") for text in ("20240229", "2024-W09-4", "2023-02-29", "2024-2-9", "")),
    *((time, text, "not a valid time") for text in ("12", "123000", "25:00:00", "12:30:00+24:00", "")),
    *(
        (timedelta, text, "not a valid duration")
        for text in ("P1Y", "P1M", "P", "PT", "P1DT", "1D", "", "PT1.S", "P" + "9" * 30 + "D")
    ),
    *(
        (UUID, text, "not a valid uuid")
        for text in (
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
            "f81d4fae-7dec-11d0-a765-00a0c91e6b_6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
            "",
        )
    ),
    *((bytes, text, "not a valid base64") for text in ("YQ", "Y", "AP_-", "a b c d", "YQ==x", "é")),
    *((Annotated[bytes, BASE64URL], text, "not a valid base64url") for text in ("AP/+", "A", "é")),
    *((Decimal, text, "not a valid decimal") for text in ("NaN", "Infinity", "1_0", " 1", "", "x", ".5")),
    (Decimal, True, "expected decimal, got boolean"),
    (Decimal, float("nan"), "not a valid decimal"),
]


@pytest.mark.parametrize(("type_", "text", "reason"), WRONG)
def test_wrong(type_: Any, text: Any, reason: str) -> None:
    for wrapped, value, path in ((type_, text, "$"), (list[type_], [text], "$[0]")):
        with pytest.raises(DecodeError) as caught:
            decode(wrapped, value)
        assert f"{caught.value.path}: {caught.value.reason}" == f"{path}: {reason}"
    assert decode(type_, text, strict=False) is text


WRITTEN: list[tuple[Any, Any]] = [
    (at(2023, 11, 7, 5, 31, 56), "2023-11-07T05:31:56Z"),
    (at(2023, 11, 7, 5, 31, 56, 14000), "2023-11-07T05:31:56.014Z"),
    (at(2023, 11, 7, 5, 31, 56, 14001), "2023-11-07T05:31:56.014001Z"),
    (at(2023, 11, 7, 5, 31, 56, hours=5.5), "2023-11-07T05:31:56+05:30"),
    (at(2023, 11, 7, 5, 31, 56, 14000, hours=-3.5), "2023-11-07T05:31:56.014-03:30"),
    (at(1, 1, 1, hours=5.5), "0001-01-01T00:00:00+05:30"),
    (datetime(1900, 1, 1, tzinfo=timezone(timedelta(minutes=19, seconds=32))), "1899-12-31T23:40:28Z"),
    (date(2024, 2, 29), "2024-02-29"),
    (time(12, 30), "12:30:00"),
    (time(12, 30, 1, 500000, tzinfo=UTC), "12:30:01.500Z"),
    (time(12, 30, tzinfo=timezone(timedelta(hours=2))), "12:30:00+02:00"),
    (timedelta(0), "P0D"),
    (timedelta(days=1, seconds=5), "P1DT5S"),
    (timedelta(hours=36), "P1DT12H"),
    (-timedelta(seconds=1.5), "-PT1.5S"),
    (timedelta(microseconds=1), "PT0.000001S"),
    (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (b"a", "YQ=="),
    (bytearray(b"a"), "YQ=="),
    (Decimal("1.10"), "1.10"),
]


@pytest.mark.parametrize(("value", "text"), WRITTEN)
def test_written(value: Any, text: str) -> None:
    assert encode(value) == text
    assert encode([value, {"a": value}]) == [text, {"a": text}]
    if not isinstance(value, bytearray):
        assert decode(type(value), text) == value


class _OnSomeDays(tzinfo):
    """A zone whose offset depends on the day, as those of most countries."""

    def utcoffset(self, day: datetime | None, /) -> timedelta | None:
        return None if day is None else timedelta(hours=1)

    def tzname(self, day: datetime | None, /) -> None: ...

    def dst(self, day: datetime | None, /) -> None: ...


@pytest.mark.parametrize(
    "value",
    [
        datetime(2024, 1, 1),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(minutes=19, seconds=32))),
        time(12, tzinfo=_OnSomeDays()),
        time(12, tzinfo=timezone(timedelta(minutes=19, seconds=32))),
        Decimal("NaN"),
        Decimal("-Infinity"),
    ],
)
def test_not_written(value: Any) -> None:
    with pytest.raises(EncodeError):
        encode(value)


@dataclass(frozen=True, slots=True)
class Money:
    cents: int


def parse_money(text: str) -> Money:
    return Money(int(text.removesuffix("ct")))


MONEY = Format(parse_money, lambda money: f"{money.cents}ct", "money")
EPOCH = Format(
    lambda n: datetime.fromtimestamp(n, UTC), datetime.timestamp, "epoch", frozenset({"integer", "number"})
)


@dataclass(slots=True, kw_only=True)
class Order:
    total: Annotated[Money, MONEY]
    parts: list[Annotated[Money, MONEY]] | None = None
    named: dict[str, Annotated[Money, MONEY]] | None = None
    token: Annotated[bytes, BASE64URL] | None = None
    since: Annotated[datetime, EPOCH] | None = None
    either: Annotated[Money, MONEY] | int | None = None
    price: Annotated[Decimal, DECIMAL_NUMBER] | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


UserId = NewType("UserId", str)
USER_ID = Format(lambda text: UserId(text.removeprefix("u-")), lambda user: f"u-{user}", "user-id")


@dataclass(slots=True, kw_only=True)
class Owner:
    me: Annotated[UserId, USER_ID]
    boss: Annotated[UserId, USER_ID] | None = None
    deputy: Annotated[UserId, USER_ID] | Unset | None = UNSET


def test_a_format_of_a_type_that_is_no_class() -> None:
    owner = decode(Owner, {"me": "u-1"})
    assert owner == Owner(me=UserId("1"))
    assert encode(owner) == {"me": "u-1"}
    assert encode(Owner(me=UserId("1"), boss=UserId("2"), deputy=None)) == {
        "me": "u-1",
        "boss": "u-2",
        "deputy": None,
    }


def test_formats_of_fields() -> None:
    data = {
        "total": "5ct",
        "parts": ["1ct", "4ct"],
        "named": {"a": "1ct"},
        "token": "_w",
        "since": 0.0,
        "either": 3,
    }
    order = decode(Order, data)
    assert order == Order(
        total=Money(5),
        parts=[Money(1), Money(4)],
        named={"a": Money(1)},
        token=b"\xff",
        since=at(1970, 1, 1),
        either=3,
    )
    assert encode(order) == data
    with pytest.raises(DecodeError, match=r"^\$\.parts\[1\]: not a valid money, got"):
        decode(Order, data | {"parts": ["1ct", "x"]})
    with pytest.raises(DecodeError, match=r"^\$\.total: expected money, got integer"):
        decode(Order, data | {"total": 5})
    wrong = data | {"total": 5, "parts": ["x"], "token": "/", "since": "x"}
    assert encode(decode(Order, wrong, strict=False)) == wrong


@pytest.mark.parametrize(
    "number",
    [
        "1",
        "1.5",
        "-0.1",
        "19.99",
        "1e2",
        "0.1000000000000000055511151231257827",
        "123456789.123456789123456789",
        "1E-400",
    ],
)
def test_decimals_of_numbers_lose_nothing(number: str) -> None:
    order = decode(Order, loads(f'{{"total": "1ct", "price": {number}}}'))
    assert order.price == Decimal(number)
    again = decode(Order, loads(dumps(encode(order))))
    assert again.price == Decimal(number)
    assert b'"price":"' not in dumps(encode(order))


@dataclass
class Positions:
    pair: tuple[Annotated[bytes, BASE64URL], bytes]
    many: tuple[int, *tuple[Annotated[bytes, BASE64URL], ...]]
    any_of: Annotated[Money, MONEY] | Annotated[bytes, BASE64URL] | None


def test_formats_by_position_and_variant() -> None:
    data = {"pair": ["_w", "/w=="], "many": [1, "_w", "_w"], "any_of": "_w"}
    value = Positions((b"\xff", b"\xff"), (1, b"\xff", b"\xff"), b"\xff")
    assert encode(value) == data
    assert decode(Positions, data) == value
    assert encode(Positions((b"", b""), (1,), Money(3)))["any_of"] == "3ct"


Tree: TypeAlias = "list[Tree] | dict[str, Tree] | Annotated[bytes, BASE64URL] | None"


@dataclass
class Forest:
    tree: Tree = None


def test_a_format_that_is_named_in_a_recursive_alias_is_written_at_every_depth() -> None:
    value = {"tree": [["--__", None], {"a": ["-_8"]}]}
    forest = decode(Forest, value)
    assert forest.tree == [[b"\xfb\xef\xff", None], {"a": [b"\xfb\xff"]}]
    assert encode(forest) == value
