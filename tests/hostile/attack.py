"""One attack: a description full of payloads is generated, and what came of it is looked at and used."""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import inspect
import io
import re
import shutil
import sys
import tokenize
import typing
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.errors import DocumentError, Problem, Severity
from callsheet.validation.report import report

from ..packages import install_runtime
from .growing import Grower, Hole, filled, written
from .linking import linked
from .payloads import CANARY, PAYLOADS, TRAP, Payload

PACKAGE = "hostile_package"


@dataclass(slots=True)
class Tried:
    """What an attack consisted of: pairs of position and payload."""

    generated: set[tuple[str, str]] = field(default_factory=set)
    refused: set[tuple[str, str]] = field(default_factory=set)
    landed: int = 0
    """How many payloads were found again in what was generated."""


class Attack:
    """Attacks from one folder; the runtime of all packages is the same, and is imported once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.positions: dict[str, int] = {}

    def run(self, dialect: str, turn: int, payloads: tuple[Payload, ...] = PAYLOADS) -> Tried:
        grower = Grower(dialect, turn)
        description = linked(grower.description(), grower)
        chosen = self._chosen(grower, turn, payloads)
        tried = Tried()
        files = self._generated(description, chosen, tried, escaped=turn % 2 == 0)
        for hole, payload in chosen.items():
            tried.generated.add((f"{dialect} {hole.position}", payload.name))
        texts = {name: text for name, text in files.items() if not name.startswith("_runtime/")}
        tried.landed = check_files(texts, set(chosen.values()))
        self._use(files)
        return tried

    def _chosen(self, grower: Grower, turn: int, payloads: tuple[Payload, ...]) -> dict[Hole, Payload]:
        """Each position gets another payload with each turn, and each of its places another one."""
        seen: Counter[str] = Counter()
        chosen = {}
        for hole in grower.holes:
            position = self.positions.setdefault(hole.position, len(self.positions))
            number = seen[hole.position]
            seen[hole.position] += 1
            if not hole.closed or (number + position + turn) % 9 == 0:
                chosen[hole] = payloads[(position * 31 + number * 7 + turn) % len(payloads)]
        return chosen

    def _generated(
        self, description: dict[Any, Any], chosen: dict[Hole, Payload], tried: Tried, *, escaped: bool
    ) -> dict[str, str]:
        """The files; what is refused with a clear error is left out until the rest is generated."""
        spec = self.folder / "spec.json"
        for _ in range(40):
            places: dict[tuple[str, ...], list[Hole]] = {}
            texts = {hole: payload.text for hole, payload in chosen.items()}
            spec.write_bytes(written(filled(description, texts, places), escaped=escaped))
            try:
                built = pipeline.build(Options(spec=str(spec), output=self.folder / PACKAGE, cache=False))
            except DocumentError as error:
                self._leave_out(error, places, chosen, tried)
            else:
                check_messages(built.planned.problems)
                return {file.path: file.text for file in built.files}
        raise AssertionError("something is refused whatever is left out")

    def _leave_out(
        self,
        error: DocumentError,
        places: dict[tuple[str, ...], list[Hole]],
        chosen: dict[Hole, Payload],
        tried: Tried,
    ) -> None:
        check_messages(error.problems)
        guilty = [
            hole
            for problem in error.problems
            if problem.severity is Severity.ERROR
            for hole in _around(problem.at.tokens, places, chosen)
        ]
        assert guilty, [(problem.code, problem.message, problem.at.fragment) for problem in error.problems]
        for hole in guilty:
            tried.refused.add((hole.position, chosen.pop(hole).name))

    # --- using what was generated

    def _use(self, files: dict[str, str]) -> None:
        package = self.folder / PACKAGE
        first = not (package / "_runtime").is_dir()
        for path in package.iterdir() if package.exists() else ():
            if path.name != "_runtime":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        if first:
            install_runtime(package / "_runtime")
        for name, text in files.items():
            if not name.startswith("_runtime/"):
                target = package / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("x", encoding="utf-8", newline="") as stream:
                    stream.write(text)
        with imported(self.folder) as modules:
            use(modules)
        check_canary(self.folder)


def _around(
    tokens: tuple[str, ...], places: dict[tuple[str, ...], list[Hole]], chosen: dict[Hole, Payload]
) -> list[Hole]:
    """The payloads at a place; if there are none, those in it; else those around it, nearest first."""
    if not tokens:
        tokens = ("swagger",) if ("swagger",) in places else ("openapi",)
    exact = [hole for hole in places.get(tokens, ()) if hole in chosen]
    if exact:
        return exact
    inside = [
        hole
        for place, holes in places.items()
        if place[: len(tokens)] == tokens
        for hole in holes
        if hole in chosen
    ]
    if inside:
        return inside
    for length in range(len(tokens) - 1, 0, -1):
        if near := [hole for hole in places.get(tokens[:length], ()) if hole in chosen]:
            return near
    return []


# --- what must hold --------------------------------------------------------------------------


def check_messages(problems: tuple[Problem, ...]) -> None:
    """What people are told moves no cursor, turns no text around and starts no command."""
    for style in ("text", "github"):
        told = report(problems, None, style)
        assert not _unreadable(told), style
        if style == "github":
            assert all(re.match("::(error|warning|notice) file=", line) for line in told.splitlines())


def check_files(files: dict[str, str], payloads: set[Payload]) -> int:
    """Payloads stand in constants and identifiers only; how many of them do."""
    marks = {payload.mark for payload in payloads if payload.mark}
    found: set[str] = set()
    for name, text in files.items():
        assert re.fullmatch(r"[A-Za-z0-9_./-]{1,120}", name), name
        if name.endswith(".md"):
            assert not _unreadable(text), name
            _check_markdown(text)
            continue
        assert not re.search(r"[^\n -~]", text), name
        if name.endswith(".py"):
            found |= _check_python(name, text, marks)
    return len(found)


def _unreadable(text: str) -> list[str]:
    """Letters that move, turn around or hide what stands beside them."""
    return [letter for letter in text if unicodedata.category(letter)[0] in "CZ" and letter not in "\n "]


def _check_python(name: str, text: str, marks: set[str]) -> set[str]:
    found = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            assert not any(mark in token.string for mark in marks), (name, "a comment")
        elif token.type in (tokenize.STRING, tokenize.NAME):
            found |= {mark for mark in marks if mark in token.string.lower()}
    for node in ast.walk(ast.parse(text)):
        assert not isinstance(node, ast.JoinedStr), (name, "an f-string")
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rpartition(".")[2]
            assert called not in ("__import__", "eval", "exec", "open", "compile", "getattr", "setattr"), name
    return found


def _check_markdown(text: str) -> None:
    outside = re.sub(r"`[^`\n]*`", "", re.sub(r"(?ms)^```python\n.*?^```$", "", text))
    assert "<" not in outside
    assert not re.search(
        r"(?<!\\)\]\(", outside.replace("[callsheet](https://pypi.org/project/callsheet/)", "")
    )
    assert "```" not in outside


def check_canary(folder: Path) -> None:
    assert not list(folder.rglob(f"*{CANARY}*"))
    assert not Path(CANARY).exists()
    assert not hasattr(builtins, "canary")
    assert TRAP not in sys.modules


# --- imports and calls -----------------------------------------------------------------------


@contextlib.contextmanager
def imported(folder: Path) -> Iterator[dict[str, ModuleType]]:
    """Every module of the package; afterwards all but the runtime is forgotten."""
    (folder / f"{TRAP}.py").write_text(f"open({CANARY!r}, 'w')\n")
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    importlib.invalidate_caches()
    try:
        yield {name: importlib.import_module(name) for name in _names(folder / PACKAGE)}
    finally:
        sys.dont_write_bytecode = before
        sys.path.remove(str(folder))
        forget(but=f"{PACKAGE}._runtime")


def forget(*, but: str = "nothing") -> None:
    """Forget the package, and what the runtime knows of its modules by name."""
    if hints := sys.modules.get(f"{PACKAGE}._runtime.codec.hints"):
        hints.names_of.cache_clear()
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        if not name.startswith(but):
            del sys.modules[name]


def _names(package: Path) -> Iterator[str]:
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        if "_runtime" not in parts:
            yield ".".join(parts).removesuffix(".__init__")


VALUES: tuple[Any, ...] = ({}, "x", [], 1, None)
"""One of each type that JSON has."""


def _declared(models: ModuleType, runtime: ModuleType) -> Iterator[str]:
    """The names of what the package declares; others may stand in a module by their names."""
    for name in sorted({*dir(models)} - {"TYPE_CHECKING", "annotations"}):
        value = getattr(models, name)
        is_other = inspect.ismodule(value) or inspect.isfunction(value)
        is_imported = any(value is getattr(place, name, None) for place in (runtime, typing))
        if not (name.startswith("_") or is_other or is_imported):
            yield name


def use(modules: dict[str, ModuleType]) -> None:
    """Decode into every model, and send every call."""
    runtime = importlib.import_module(f"{PACKAGE}._runtime")
    codec = importlib.import_module(f"{PACKAGE}._runtime.codec.codec")
    models = modules[f"{PACKAGE}.models"]
    for name in _declared(models, runtime):
        for value in VALUES:
            with contextlib.suppress(runtime.CallError):
                codec.encode(codec.decode(name, value, namespace=models))
    clients = modules[f"{PACKAGE}.client"]
    client = _client(clients.Client, _Transport(runtime), base_url="https://example.com")
    _call_described_servers(clients, modules, runtime)
    _vary_servers(clients, runtime)
    for name, module in modules.items():
        if name.startswith(f"{PACKAGE}.calls."):
            for function in _calls(module):
                _call(client, function, runtime)
        elif name == f"{PACKAGE}.incoming":
            for function in _functions(module):
                with contextlib.suppress(runtime.CallError):
                    function(b"{}")
    for name in dir(client):
        getattr(client, name)


def _calls(module: ModuleType) -> list[Any]:
    """The call functions of a module, which its class has."""
    (resource,) = (
        one for one in vars(module).values() if isinstance(one, type) and one.__module__ == module.__name__
    )
    return [one for one in vars(resource).values() if hasattr(one, "operation")]


def _functions(module: ModuleType) -> list[Any]:
    return [
        one for one in vars(module).values() if inspect.isroutine(one) and one.__module__ == module.__name__
    ]


def _call_described_servers(clients: ModuleType, modules: dict[str, ModuleType], runtime: Any) -> None:
    """Each call where the description says that it goes: to the servers of the API, or to its own."""
    if not getattr(clients, "BASE_URL", "\x80").isascii():  # none; or one that transports encode
        return
    transport = _Transport(runtime)
    try:
        client = _client(clients.Client, transport)
    except runtime.CallError:  # a server that is none
        return
    for name, module in modules.items():
        for function in _calls(module) if name.startswith(f"{PACKAGE}.calls.") else ():
            servers = [url for url in function.operation.servers[:1] if not url.startswith("/")]
            parts = urlsplit(servers[0] if servers else clients.BASE_URL)
            transport.server = (parts.scheme, parts.netloc)
            _call(client, function, runtime, values=("@evil.test/x", "//evil.test/x"))


def _vary_servers(clients: ModuleType, runtime: Any) -> None:
    """No value of a server variable ends the host that it is a part of, or comes before it."""
    if not hasattr(clients, "server_url"):
        return
    for name in inspect.signature(clients.server_url).parameters:
        for value in (
            "evil.test/",
            "u@evil.test",
            "evil.test?",
            "evil.test#",
            "a\\b",
            "//evil.test",
            "x:80@y",
        ):
            with contextlib.suppress(runtime.CallError):
                found, plain = (urlsplit(clients.server_url(**{name: text})) for text in (value, "plain"))
                assert found.scheme == plain.scheme, "another scheme"
                assert found.netloc == plain.netloc.replace("plain", value), "another host"


def _client(cls: Any, transport: Any, **more: Any) -> Any:
    known = inspect.signature(cls.__init__).parameters
    given = {
        name: ("u", "p") if "tuple" in str(parameter.annotation) else "secret"
        for name, parameter in known.items()
        if name not in ("self", "base_url", "options") and parameter.kind is not parameter.VAR_KEYWORD
    }
    return cls(transport=transport, retry=0, **more, **given)


KINDS = ("x", "@evil.test/x", {"x": "y"}, b"x", ["x"], 1)


def _call(client: Any, function: Any, runtime: Any, *, values: tuple[Any, ...] = KINDS) -> None:
    """A call with every argument, of the kinds that arguments can be."""
    parameters = inspect.signature(inspect.unwrap(function)).parameters
    for value in values:
        first = [value for p in parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
        rest = {name: value for name, p in parameters.items() if p.kind is p.KEYWORD_ONLY}
        for _ in range(3):
            with contextlib.suppress(runtime.CallError):
                client.send(function(*first, **rest))


class _Transport:
    """Looks at what would be sent, and responds with one status after the other."""

    def __init__(self, runtime: Any) -> None:
        self._exchange = importlib.import_module(f"{runtime.__name__}.http.http_types")
        self._statuses = [200, 201, 204, 210, 404, 418, 503]
        self.server = ("https", "example.com")

    def send(self, request: Any) -> Any:
        assert re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", request.method), "a method"
        parts = urlsplit(request.url)
        assert (parts.scheme, parts.netloc) == self.server, "another server"
        assert re.fullmatch(r"[!-~]+", request.url), "a URL"
        for name, text in request.headers.items():
            assert re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name), "the name of a header"
            assert re.fullmatch(r"[\t -~]*", text), "a header"
        self._statuses.append(self._statuses.pop(0))
        body = [b"{}", b""]
        headers = self._exchange.Headers([("content-type", "application/json")])
        return self._exchange.Reply(self._statuses[0], headers, lambda: body.pop(0), lambda: None)

    def close(self) -> None:
        pass
