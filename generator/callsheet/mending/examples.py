"""Documented examples of responses, read as the client would read them."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from .. import pipeline
from ..configuration.options import Options
from ..configuration.rules import TemplateOptions
from ..document.document import Document
from ..document.references.cursor import Cursor, entry_of
from .sightings import Sighting, merged

_PACKAGE = "callsheet_described"


class Example(Struct, frozen=True, kw_only=True):
    """One documented JSON example of a success."""

    call: str
    status: int
    media_type: str
    value: Any


class Examined(Struct, frozen=True, kw_only=True):
    """What a client read from the examples."""

    examples: int
    drifting: int
    """Examples with a value that does not fit."""
    refused: int
    """Those of them that a strict client raises."""
    sightings: tuple[Sighting, ...]


def examined(options: Options) -> Examined:
    """Read every documented example with the client that these options give."""
    drifting = refused = 0
    sightings: list[Sighting] = []
    examples = list(examples_of(pipeline.described(options)))
    with _client(options) as client:
        for example in examples:
            drifts, is_refused = client.read(example)
            drifting += bool(drifts)
            refused += is_refused
            sightings += drifts
    return Examined(examples=len(examples), drifting=drifting, refused=refused, sightings=merged(sightings))


# --- the examples of a description -----------------------------------------------------------------


def examples_of(document: Document) -> Iterator[Example]:
    """The examples of all success responses in JSON, in the order of the description."""
    for path, item in entry_of(document).api().mapping("paths").items():
        for method, operation in item.path_item().operations():
            for status, response in operation.mapping("responses").items():
                if (code := _success(status)) is not None:
                    yield from _of_response(f"{method} {path}", code, response)


def _success(status: str) -> int | None:
    """A status that a described one stands for, if that is a success."""
    if status == "default":
        return 200
    code = status.upper().replace("X", "0")
    return int(code) if code[:1] == "2" and code.isdecimal() else None


def _of_response(call: str, status: int, response: Cursor) -> Iterator[Example]:
    for name, content in response.response().mapping("content").items():
        if not _is_json(name):
            continue
        for _, example in content.media_type().mapping("examples").items():
            value = example.example().get("value")
            if value is not None:
                yield Example(call=call, status=status, media_type=name, value=value.value)


def _is_json(media_type: str) -> bool:
    kind = media_type.partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


# --- the client that reads them --------------------------------------------------------------------


class _Client:
    """A generated package, by what its runtime calls things."""

    def __init__(self, package: ModuleType) -> None:
        self._runtime = f"{package.__name__}._runtime"
        self._settle = self._of("http.settings").settle
        self._reading = self._of("http.settings").Reading
        self._run = self._of("http.sync_async").run
        self._interpret = self._of("http.response").interpret
        self._body = self._of("http.response").Received
        self._models = importlib.import_module(f"{package.__name__}.models")
        self._operations = dict(_operations(package, self._of("http.functions").Function))

    def _of(self, module: str) -> Any:
        return importlib.import_module(f"{self._runtime}.{module}")

    def read(self, example: Example) -> tuple[list[Sighting], bool]:
        """What does not fit in an example, and whether a strict client refuses it."""
        operation = self._operations.get(example.call)
        if operation is None:
            return [], False
        drifts: list[Any] = []
        content = json.dumps(example.value, default=str).encode()
        headers = self._of("http.http_types").Headers([("content-type", example.media_type)])

        def interpreted(*, strict: bool) -> None:
            settings = self._settle("http://localhost", None, self._models, {"on_drift": drifts.append})
            reading = self._reading(settings, example.call, example.status, strict=strict)
            body = self._body(headers, content, reading)
            self._run(reading.of(lambda: self._interpret(operation(), example.status, body)))

        interpreted(strict=False)
        if not drifts:
            return [], False
        try:
            interpreted(strict=True)
            is_refused = False
        except self._of("codec.codec_errors").DecodeError:
            is_refused = True
        return [_sighting(example, drift) for drift in drifts], is_refused


def _sighting(example: Example, drift: Any) -> Sighting:
    return Sighting(
        call=example.call,
        status=example.status,
        place=drift.place,
        reason=drift.reason,
        got=drift.got.partition(" ")[0],
        value=drift.value,
    )


def _operations(package: ModuleType, function: type[Any]) -> Iterator[tuple[str, Any]]:
    calls = Path(package.__path__[0]) / "calls"
    for file in sorted(calls.glob("*.py")):
        name = "" if file.stem == "__init__" else f".{file.stem}"
        module = importlib.import_module(f"{package.__name__}.calls{name}")
        resources = (vars(value) for value in vars(module).values() if isinstance(value, type))
        for value in (value for resource in resources for value in resource.values()):
            if isinstance(value, function):
                yield str(value.operation), value.operation


@contextmanager
def _client(options: Options) -> Iterator[_Client]:
    """The client of a description, in a folder of its own; code and templates of the user stay out."""
    with TemporaryDirectory() as folder:
        plain = replace(
            options, output=Path(folder) / _PACKAGE, http="stdlib", shared=None, formats={}, templates=None,
            template=TemplateOptions(), testing=False, changelog=False,
        )  # fmt: skip
        pipeline.generate(plain)
        sys.path.insert(0, folder)
        try:
            yield _Client(importlib.import_module(_PACKAGE))
        finally:
            sys.path.remove(folder)
            for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
                del sys.modules[name]
