"""The tables of docs/codec.md are true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from runtime import (
    BASE64URL,
    DECIMAL_NUMBER,
    NAIVE,
    NAIVE_IS_UTC,
    UNSET,
    DecodeError,
    Drift,
    OpenObject,
    OpenStr,
    Unset,
    decode,
    dumps,
    loads,
)
from runtime.extras.named_formats import encode_as

PAGE = Path(__file__).parents[3] / "docs" / "codec.md"
TEXT = PAGE.read_text("utf-8")


class Color(OpenStr):
    RED = "red"


NAMES: dict[str, Any] = {
    one.__name__: one
    for one in (Color, OpenObject, Unset, Decimal, UUID, date, datetime, dataclass, time, timedelta, timezone)
}
NAMES |= {"Annotated": Annotated, "Any": Any, "Literal": Literal, "UTC": UTC, "UNSET": UNSET}
NAMES |= {"BASE64URL": BASE64URL, "DECIMAL_NUMBER": DECIMAL_NUMBER, "NAIVE": NAIVE}
NAMES |= {"NAIVE_IS_UTC": NAIVE_IS_UTC, "__name__": __name__}
for block in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL):
    exec(block, NAMES)
globals().update({name: NAMES[name] for name in ("Pet", "Closed")})


def rows(heading: str) -> Iterator[tuple[str, ...]]:
    section = TEXT.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("| `"):
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            yield tuple(cell.replace("\\|", "|").strip().replace("`", "") for cell in cells)


@pytest.mark.parametrize(("type_", "text", "strictly", "sent"), list(rows("Values")))
def test_values(type_: str, text: str, strictly: str, sent: str) -> None:
    assert read(type_, text) == meant(strictly)
    if "one without" not in strictly:
        assert written(type_, text) == json.loads(sent or text, parse_float=str)


@pytest.mark.parametrize(("type_", "text", "strictly", "drifts", "sent"), list(rows("Objects")))
def test_objects(type_: str, text: str, strictly: str, drifts: str, sent: str) -> None:
    told: list[Drift] = []
    decode(eval(type_, NAMES), loads(text), strict=False, on_drift=told.append)
    assert [str(drift) for drift in told] == [drifts] * bool(drifts)
    assert read(type_, text) == meant(strictly)
    assert written(type_, text) == json.loads(sent, parse_float=str)


def read(type_: str, text: str) -> Any:
    """The value with its class, or the words of the error."""
    try:
        made = decode(eval(type_, NAMES), loads(text))
    except DecodeError as error:
        return f"error: {error.path}: {error.reason}"
    return type(made), made


def meant(strictly: str) -> Any:
    """What the page says that `read` gives."""
    if strictly.startswith("error: "):
        return strictly
    value = eval(strictly, NAMES)
    return type(value), value


def written(type_: str, text: str) -> Any:
    """What is sent of what was read with strict=False; numbers as they are spelt."""
    expected = eval(type_, NAMES)
    again = dumps(encode_as(expected, decode(expected, loads(text), strict=False)))
    return json.loads(again, parse_float=str)


def test_the_page_has_its_rows() -> None:
    assert len(list(rows("Values"))) > 30
    assert len(list(rows("Objects"))) == 8
