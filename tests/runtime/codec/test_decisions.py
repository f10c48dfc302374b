"""The tables of docs/codec.md are true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from runtime import (
    BASE64URL,
    DECIMAL_NUMBER,
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
from runtime.codec import encode_as

PAGE = Path(__file__).parents[3] / "docs" / "codec.md"
TEXT = PAGE.read_text("utf-8")


class Color(OpenStr):
    RED = "red"


NAMES: dict[str, Any] = {
    one.__name__: one
    for one in (Color, OpenObject, Unset, Decimal, UUID, date, datetime, dataclass, time, timedelta)
}
NAMES |= {"Annotated": Annotated, "Any": Any, "Literal": Literal, "UTC": UTC, "UNSET": UNSET}
NAMES |= {"BASE64URL": BASE64URL, "DECIMAL_NUMBER": DECIMAL_NUMBER, "__name__": __name__}
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
    judge(eval(type_, NAMES), text, strictly, sent or text)


@pytest.mark.parametrize(("type_", "text", "strictly", "drifts", "sent"), list(rows("Objects")))
def test_objects(type_: str, text: str, strictly: str, drifts: str, sent: str) -> None:
    told: list[Drift] = []
    decode(eval(type_, NAMES), loads(text), lenient=True, on_drift=told.append)
    assert [str(drift) for drift in told] == [drifts] * bool(drifts)
    judge(eval(type_, NAMES), text, strictly, sent)


def judge(type_: Any, text: str, strictly: str, sent: str) -> None:
    if strictly.startswith("error: "):
        with pytest.raises(DecodeError) as caught:
            decode(type_, loads(text))
        assert str(caught.value) == strictly.removeprefix("error: ")
    else:
        made, expected = decode(type_, loads(text)), eval(strictly, NAMES)
        assert (type(made), made) == (type(expected), expected)
    again = dumps(encode_as(type_, decode(type_, loads(text), lenient=True)))
    assert json.loads(again, parse_float=str) == json.loads(sent, parse_float=str)


def test_the_page_has_its_rows() -> None:
    assert len(list(rows("Values"))) > 30
    assert len(list(rows("Objects"))) == 8
