"""Fuzzing: whatever is read, generated from or decoded ends in a result, or in an error of ours.

``pytest -m slow tests/hostile/test_fuzz.py`` tries each target for ``FUZZ_SECONDS`` (60 by default), with
seeds that it prints; ``FUZZ_SEED`` starts at one of them. The default run tries a few, always the same.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import itertools
import json
import os
import random
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import CallsheetError, DocumentError, InternalError
from callsheet.validation.report import report
from hypothesis import HealthCheck, Phase, given, seed, settings, strategies as st
from runtime import CallError
from runtime.codec import codec
from runtime.extras.events import Stream
from runtime.extras.streams import AsyncStreamed, Streamed
from runtime.http.engine import RawResponse
from runtime.http.http_types import AsyncReply, Headers, Request
from runtime.http.operation import AnyCall, Operation
from runtime.http.response_bytes import Body
from runtime.http.settings import Reading, settle

from ..corpus import CORPUS
from .mutating import CUTS, EDITS, KINDS, Edit, chunks, edited, garbled, properties

GOLDEN = Path(__file__).parents[1] / "golden"
SECONDS = float(os.environ.get("FUZZ_SECONDS", "60"))
PATIENCE = 20
"""Seconds of processor time after which one execution is taken for endless."""


class EndlessError(Exception):
    """One execution takes too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is tried, with what, and how often in the default run."""

    given: st.SearchStrategy[Any]
    attempt: Callable[[Any, Path], None]
    few: int


# --- descriptions ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """The descriptions that are edited."""

    texts: Sequence[bytes]
    values: Sequence[Any]
    donors: Sequence[tuple[str, Any]]
    """The properties that edits put elsewhere."""


def _seeds(paths: Iterable[Path]) -> Seeds:
    texts = [path.read_bytes() for path in paths if path.suffix in (".json", ".yaml")]
    values = [_plain(text) for text in texts]
    return Seeds(texts=texts, values=values, donors=[one for value in values for one in properties(value)])


def _plain(text: bytes) -> Any:
    """As it reads in JSON, in which no date is anything but text."""
    value = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return json.loads(json.dumps(value, default=str))


def read_bytes(seeds: Seeds, drawn: tuple[int, list[Edit], bool], folder: Path) -> None:
    number, edits, as_json = drawn
    text = seeds.texts[number]
    if as_json and not text.lstrip().startswith(b"{"):
        text = json.dumps(seeds.values[number], indent=1).encode()
    _read(folder / ("spec.json" if as_json else "spec.yaml"), garbled(text, edits))


def read_values(seeds: Seeds, drawn: tuple[int, list[Edit], bool], folder: Path) -> None:
    number, edits, as_json = drawn
    _read(*_written(edited(seeds.values[number], edits, seeds.donors), as_json, folder))


def generate(seeds: Seeds, drawn: tuple[int, list[Edit], bool], folder: Path) -> None:
    number, edits, as_json = drawn
    path, text = _written(edited(seeds.values[number], edits, seeds.donors), as_json, folder)
    path.write_bytes(text)
    with _told():
        built = pipeline.build(Options(spec=str(path), output=folder / "package", cache=False))
        report(built.planned.problems, None)
        assert built.files


def _written(value: Any, as_json: bool, folder: Path) -> tuple[Path, bytes]:
    if as_json:
        return folder / "spec.json", json.dumps(value).encode()
    return folder / "spec.yaml", yaml.safe_dump(value, sort_keys=False).encode()


def _read(path: Path, text: bytes) -> None:
    path.write_bytes(text)
    with _told():
        read(Options(spec=str(path), cache=False))


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """An error of ours is fine if it can be shown to people, and is not about a bug."""
    try:
        yield
    except InternalError:
        raise
    except CallsheetError as error:
        _check_shown(error)


def _check_shown(error: CallsheetError) -> None:
    assert str(error)
    if isinstance(error, DocumentError):
        for style in ("text", "github", "json", "sarif"):
            assert report(error.problems, None, style)


# --- responses ---------------------------------------------------------------------------------

_FILES = sorted(GOLDEN.glob("*/wire/*.json"))
WIRES = [(path.parents[1].name, json.loads(path.read_text("utf-8"))) for path in _FILES]
RESPONSES = [json.dumps(wire["value"]).encode() for _, wire in WIRES]
FIELDS = [one for _, wire in WIRES for one in properties(wire["value"])] + [("x", kind) for kind in KINDS]
STREAMS = (
    b'\xef\xbb\xbfevent: a\nid: 1\nretry: 10\ndata: {"id": 1}\ndata: 2\n\n: note\n\ndata: [DONE]\n\n',
    b'data: {"a": [1, 2]}\r\n\r\ndata\r\rdata:"x"\n\n',
    b'{"a": 1}\n\n{"b": [null]}\r\n\x1e{"c": 1e3}\n"end"',
)
_NAMES = st.sampled_from(sorted({name for name, _ in FIELDS})) | st.text(max_size=5)
RANDOM = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(KINDS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=12,
)


def decode(drawn: tuple[int, int, list[Edit], Any, bool], _: Path) -> None:
    """A value of the wire, edited, or any JSON: as its own type, and as another of the same package."""
    number, model, edits, anything, strict = drawn
    case, wire = WIRES[number]
    models = importlib.import_module(f"fuzzed.{case}.models")
    value = edited(wire["value"], edits, FIELDS) if anything is ... else anything
    names = [wire["type"], wire["type"], *(name for name in dir(models) if _is_model(models, name))]
    with contextlib.suppress(CallError):
        decoded = codec.decode(names[model % len(names)], value, strict=strict, namespace=models)
        codec.loads(codec.dumps(codec.encode(decoded)))


def _is_model(models: ModuleType, name: str) -> bool:
    return name[0].isupper() and getattr(getattr(models, name), "__module__", "").startswith("fuzzed.")


def parse(drawn: bytes, _: Path) -> None:
    with contextlib.suppress(CallError):
        codec.dumps(codec.loads(drawn))


def stream(drawn: tuple[bytes, list[int], str, str, bool, bool], _: Path) -> None:
    """In chunks and whole, blocking and awaited: the same items, and the same end."""
    text, cuts, kind, item, whole, strict = drawn
    ways = [
        _items(pieces, kind, Stream(item, whole), strict, blocking)
        for pieces in (chunks(text, cuts), chunks(text, []))
        for blocking in (True, False)
    ]
    assert all(repr(way) == repr(ways[0]) for way in ways)


def _items(pieces: list[bytes], kind: str, shape: Stream, strict: bool, blocking: bool) -> list[Any]:
    settled = settle("http://127.0.0.1", None, None, {})
    reading = Reading(settled, "GET /", 200, strict=strict)
    headers, rest = Headers([("Content-Type", kind)]), iter(pieces)

    async def following() -> bytes:
        return next(rest, b"")

    async def close() -> None: ...

    async def tell(error: CallError) -> None: ...

    body = Body(AsyncReply(200, headers, following, close), limit=10**6)
    call: AnyCall[Any] = Operation("GET", "/", returns={200: {kind: shape}})()
    response = RawResponse(Request(method="GET", url="/", headers={}), 200, headers, b"", body)
    found: list[Any] = []
    try:
        if blocking:
            found.extend(Streamed[Any](tell, reading, call, response, body))
        else:
            opened = AsyncStreamed[Any](tell, reading, call, response, body)
            asyncio.run(_collect(opened, found))
    except CallError as error:
        found.append((type(error), str(error)))
    return found


async def _collect(opened: AsyncStreamed[Any], found: list[Any]) -> None:
    async for item in opened:
        found.append(item)


# --- running ---------------------------------------------------------------------------------


def _of_descriptions(seeds: Seeds) -> dict[str, Target]:
    drawn = st.tuples(st.integers(0, len(seeds.texts) - 1), EDITS, st.booleans())
    return {
        "reading bytes": Target(given=drawn, attempt=partial(read_bytes, seeds), few=150),
        "reading values": Target(given=drawn, attempt=partial(read_values, seeds), few=50),
        "generating": Target(given=drawn, attempt=partial(generate, seeds), few=12),
    }


_BYTES = st.binary(max_size=200)
_SPECS = sorted(GOLDEN.glob("*/spec.yaml"))

TARGETS = {
    **_of_descriptions(_seeds(_SPECS)),
    "decoding values": Target(
        given=st.tuples(
            st.integers(0, len(WIRES) - 1), st.integers(0, 99), EDITS, st.just(...) | RANDOM, st.booleans()
        ),
        attempt=decode,
        few=300,
    ),
    "parsing": Target(
        given=_BYTES | st.builds(garbled, st.sampled_from(RESPONSES), EDITS), attempt=parse, few=300
    ),
    "streaming": Target(
        given=st.tuples(
            _BYTES | st.builds(garbled, st.sampled_from(STREAMS), EDITS),
            CUTS,
            st.sampled_from(["text/event-stream", "application/jsonl", "", "TEXT/Event-Stream ; x"]),
            st.sampled_from(["Any", "str", "int", "dict[str, int]", "list[Any]"]),
            st.booleans(),
            st.booleans(),
        ),
        attempt=stream,
        few=50,
    ),
}


@pytest.fixture(scope="module", autouse=True)
def _packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The golden packages that have values, in one package, with the runtime that is imported here."""
    folder = tmp_path_factory.mktemp("fuzzed")
    for case in {case for case, _ in WIRES}:
        target = folder / "fuzzed" / case
        shutil.copytree(GOLDEN / case / "expected", target)
        for path in target.rglob("*.py"):
            text = re.sub(r"from \.+_runtime", "from runtime", path.read_text("utf-8"))
            path.write_text(text, "utf-8")
    sys.path.insert(0, str(folder))
    yield
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "fuzzed"]:
        del sys.modules[name]


@pytest.mark.parametrize("name", TARGETS)
def test_a_few(name: str, tmp_path: Path) -> None:
    target = TARGETS[name]
    assert _tried(target, tmp_path, examples=target.few, derandomize=True) >= target.few // 2


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_many(name: str, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """Of descriptions, those of the corpus as well, where there is one."""
    examples = sorted((CORPUS / "examples").rglob("*"))
    target = (TARGETS | _of_descriptions(_seeds([*_SPECS, *examples])))[name]
    first = int(os.environ.get("FUZZ_SEED") or random.SystemRandom().randrange(10**9))
    executions, ends = 0, time.monotonic() + SECONDS
    for number in itertools.count(first):
        try:
            executions += _tried(target, tmp_path, examples=100, start=number)
        except BaseException as error:
            error.add_note(f"FUZZ_SEED={number}, after {executions} executions of {name}")
            raise
        if time.monotonic() > ends:
            break
    record_property("told", f"{name}: {executions} executions without a crash, seeds {first} to {number}")
    assert executions


def _tried(
    target: Target, folder: Path, *, examples: int, derandomize: bool = False, start: int | None = None
) -> int:
    """How many executions there were; raises for the smallest one found that fails."""
    executions = 0

    @settings(
        max_examples=examples,
        derandomize=derandomize,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(target.given)
    def once(drawn: Any) -> None:
        nonlocal executions
        executions += 1
        with _patience():
            target.attempt(drawn, folder)

    (once if start is None else seed(start)(once))()
    return executions


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    def give_up(*_: object) -> None:
        raise EndlessError

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
