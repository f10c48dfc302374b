"""Random types and values of them: what is decoded again is what was encoded."""

from __future__ import annotations

from dataclasses import field, make_dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from types import GenericAlias
from typing import Annotated, Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings, strategies as st
from runtime import (
    BASE64URL,
    DECIMAL_NUMBER,
    EXTRA,
    NAIVE,
    NAIVE_IS_UTC,
    UNSET,
    DecodeError,
    Format,
    OpenInt,
    OpenStr,
    Unset,
    decode,
    dumps,
    encode,
    loads,
    wire,
)

Pair = tuple[Any, st.SearchStrategy[Any]]
"""A type and values of it."""


class Word(OpenStr):
    A = "a"
    EMPTY = ""


class Level(OpenInt):
    ZERO = 0
    ONE = 1


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
DATETIMES = st.datetimes(timezones=ZONES)
TEXT = st.text(max_size=8)
LEAVES: list[Pair] = [
    (str, TEXT),
    (int, st.integers(-(10**30), 10**30)),
    (float, st.floats(allow_nan=False, allow_infinity=False)),
    (bool, st.booleans()),
    (datetime, DATETIMES),
    (Annotated[datetime, NAIVE], st.datetimes() | DATETIMES),
    (Annotated[datetime, NAIVE_IS_UTC], DATETIMES),
    (date, st.dates()),
    (time, st.times() | st.times(timezones=ZONES)),
    (timedelta, st.timedeltas()),
    (UUID, st.uuids()),
    (bytes, st.binary(max_size=9)),
    (Annotated[bytes, BASE64URL], st.binary(max_size=9)),
    (Decimal, st.decimals(allow_nan=False, allow_infinity=False)),
    (Annotated[Decimal, DECIMAL_NUMBER], st.decimals(-(10**20), 10**20, allow_nan=False)),
    (Word, st.one_of(st.sampled_from(Word), TEXT.map(Word))),
    (Level, st.integers(-5, 5).map(Level)),
]
NAMES = st.lists(
    st.text("abcdefgh_XYZ -'\"\\\n{}é", min_size=1, max_size=5), min_size=1, max_size=5, unique=True
)


def inside(pairs: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    return st.one_of(
        pairs.map(lambda p: (GenericAlias(list, p[0]), st.lists(p[1], max_size=3))),
        pairs.map(lambda p: (GenericAlias(dict, (str, p[0])), st.dictionaries(TEXT, p[1], max_size=3))),
        st.tuples(pairs, pairs).map(
            lambda p: (GenericAlias(tuple, (p[0][0], p[1][0])), st.tuples(p[0][1], p[1][1]))
        ),
        pairs.map(lambda p: (p[0] | None, st.none() | p[1])),
        models(pairs),
    )


@st.composite
def models(draw: st.DrawFn, pairs: st.SearchStrategy[Pair]) -> Pair:
    fields: list[Any] = []
    values: dict[str, st.SearchStrategy[Any]] = {}
    for n, name in enumerate(draw(NAMES)):
        type_, value = draw(pairs)
        kind = draw(st.sampled_from(["required", "optional", "unset"]))
        if kind == "required":
            fields.append((f"f{n}", type_, field(metadata=wire(name))))
        elif kind == "optional":
            fields.append((f"f{n}", type_ | None, field(default=None, metadata=wire(name))))
            value = st.none() | value
        else:
            fields.append((f"f{n}", type_ | None | Unset, field(default=UNSET, metadata=wire(name))))
            value = st.none() | st.just(UNSET) | value
        values[f"f{n}"] = value
    if draw(st.booleans()):
        fields.append(("extra", dict[str, Any], field(default_factory=dict, metadata=EXTRA)))
        values["extra"] = st.dictionaries(st.text("0123", min_size=1), st.integers() | TEXT, max_size=2)
    cls = make_dataclass("Made", fields, kw_only=True, slots=True)
    return cls, st.fixed_dictionaries(values).map(lambda named: cls(**named))


PAIRS = st.recursive(st.sampled_from(LEAVES), inside, max_leaves=8)
THOROUGH = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))


@THOROUGH
@given(st.data())
def test_decode_gives_back_what_encode_was_given(data: st.DataObject) -> None:
    type_, values = data.draw(PAIRS)
    value = data.draw(values)
    text = dumps(encode(value) if not _is_annotated(type_) else encode(_held(type_, value)))
    read = loads(text)
    if _is_annotated(type_):
        read = read["x"]
    assert decode(type_, read) == value
    assert decode(type_, read, strict=False, on_drift=_never) == value


@THOROUGH
@given(DATETIMES)
def test_the_offset_of_a_datetime_comes_back(value: datetime) -> None:
    read = decode(datetime, encode(value))
    assert (read, read.utcoffset()) == (value, value.utcoffset())
    assert encode(read) == encode(value)


@THOROUGH
@given(st.datetimes())
def test_a_datetime_without_offset_is_what_the_annotation_says(value: datetime) -> None:
    naive, utc = _sent(NAIVE, value), _sent(NAIVE_IS_UTC, value)
    assert (naive, utc) == (utc[:-1], f"{naive}Z")
    assert decode(Annotated[datetime, NAIVE], naive) == value
    assert decode(Annotated[datetime, NAIVE_IS_UTC], naive) == value.replace(tzinfo=UTC)
    assert decode(datetime, naive, strict=False) == value


def _sent(form: Format, value: datetime) -> str:
    text = encode(_held(Annotated[datetime, form], value))["x"]
    assert isinstance(text, str)
    return text


def _is_annotated(type_: Any) -> bool:
    """Whether there are formats in it that only a field can tell `encode` of."""
    return "Annotated" in repr(type_)


def _held(type_: Any, value: Any) -> Any:
    return make_dataclass("Held", [("x", type_)])(value)


def _never(drift: object) -> None:
    raise AssertionError(drift)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@THOROUGH
@given(PAIRS, JSON)
def test_any_json_is_decoded_or_refused_and_kept(pair: Pair, value: Any) -> None:
    drifts: list[Any] = []
    made = decode(pair[0], value, strict=False, on_drift=drifts.append)
    refusals = [str(d) for d in drifts if "not described" not in d.reason]
    try:
        strict = decode(pair[0], value)
    except DecodeError as error:
        assert refusals[0] == f"{error.path}: {error.reason}"  # noqa: PT017 - it may also be decoded
    else:
        assert (strict, refusals) == (made, [])


@THOROUGH
@given(JSON)
def test_json_of_no_description_stays_as_it_is(value: Any) -> None:
    assert encode(decode(Any, loads(dumps(value)))) == value
