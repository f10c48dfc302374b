"""Parses the bytes of one file to plain data: its encoding, JSON or YAML, and checks of both."""

from __future__ import annotations

import codecs
import re
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from ...configuration.limits import Limits
from .json_text import load_json
from .syntax_flaws import explained
from .yaml_text import Flaw, TextError, load_yaml


class Parsed(Struct, frozen=True, kw_only=True, eq=False):
    """Plain data, the text it came from, and what was tolerated in reading it."""

    text: str
    data: Any
    is_json: bool
    flaws: tuple[Flaw, ...] = ()
    _starts: list[int] = field(default_factory=list)
    """Where lines start, once one was asked for."""
    _lines: dict[int, str] = field(default_factory=dict)
    """Lines that were asked for; thousands of problems may stand on one, which may hold everything."""

    def line(self, number: int) -> str:
        """One line of the text, counted from 1."""
        if number not in self._lines:
            if not self._starts:
                self._starts.extend([0, *(end.end() for end in re.finditer("\n", self.text))])
            start, end = (*self._starts[number - 1 : number + 1], len(self.text))[:2]
            self._lines[number] = self.text[start:end].removesuffix("\n").rstrip("\r")
        return self._lines[number]


def parse(content: bytes, limits: Limits, *, expect_json: bool) -> Parsed:
    """Read as JSON what looks like JSON, and as YAML the rest, which holds nearly all of JSON."""
    text = _decode(content)
    try:
        parsed = _parse_text(text, limits, expect_json=expect_json)
    except TextError as error:
        raise TextError(explained(text, error.flaw)) from error
    if "\\ud" in text or "\\uD" in text:
        _refuse_surrogates(parsed.data)
    return parsed


def _parse_text(text: str, limits: Limits, *, expect_json: bool) -> Parsed:
    if not text.lstrip().startswith(("{", "[")):
        data, flaws = load_yaml(text, limits)
        return Parsed(text=text, data=data, is_json=False, flaws=flaws)
    try:
        data, repeated = load_json(text, limits)
    except TextError as failure:
        if failure.flaw.code != "json-syntax":
            raise
        return _parse_as_yaml(text, limits, failure if expect_json else None)
    return Parsed(text=text, data=data, is_json=True, flaws=_repetitions(text, limits) if repeated else ())


def _parse_as_yaml(text: str, limits: Limits, failure: TextError | None) -> Parsed:
    """A trailing comma or a comment is no JSON but fine YAML; where that fails too, say what was meant."""
    try:
        data, flaws = load_yaml(text, limits)
    except TextError as error:
        raise failure or error from error
    if failure is None:
        return Parsed(text=text, data=data, is_json=False, flaws=flaws)
    flaw = explained(text, failure.flaw)
    tolerated = replace(flaw, message=f"{flaw.message}; read as YAML", fatal=False)
    return Parsed(text=text, data=data, is_json=False, flaws=(tolerated, *flaws))


def _repetitions(text: str, limits: Limits) -> tuple[Flaw, ...]:
    """Where the repeated keys of a JSON text are: YAML's parser keeps positions, and this is rare."""
    try:
        return load_yaml(text, limits)[1]
    except TextError:
        return (
            Flaw(code="duplicate-key", message="an object has a key twice", line=1, column=1, fatal=False),
        )


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def _decode(content: bytes) -> str:
    marks = ((mark, encoding) for mark, encoding in _MARKS if content.startswith(mark))
    mark, encoding = next(marks, (b"", "utf-8"))
    content = content.removeprefix(mark)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode(encoding, "replace")) + 1
        flaw = Flaw(code="encoding", message=f"not {encoding.upper()} text", line=line, column=column)
        raise TextError(flaw) from error


def _refuse_surrogates(data: Any) -> None:
    """Half a surrogate pair is a string that no file can be written with."""
    rest = [data]
    while rest:
        value = rest.pop()
        if isinstance(value, dict):
            rest += value.keys()
            rest += value.values()
        elif isinstance(value, list):
            rest += value
        elif isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError as error:
                message = "a string contains half of a surrogate pair"
                raise TextError(Flaw(code="encoding", message=message, line=1, column=1)) from error
