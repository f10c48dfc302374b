"""Golden packages: byte for byte what is expected, and what is expected is good Python."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, ForwardRef, get_type_hints

import black
import pytest
from callsheet import freshness, pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.reading import read_configuration

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
GENERATED = ROOT / "generated"
RUNTIME = "hubspot_associations._runtime"
"""The one runtime that all expected packages are checked with: with all extras, of which each has its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A folder with a description, perhaps options, and what they must give."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def expected(self) -> Path:
        return self.folder / "expected"

    @property
    def options(self) -> Options:
        spec, output, file = str(self.folder / "spec.yaml"), Path(self.name), self.folder / "options.toml"
        if file.exists():
            return read_configuration(file).client(spec, output)
        return Options(spec=spec, output=output)

    def build(self) -> dict[str, str]:
        """The files that say something about this case.

        The runtime and the lock are left out; without operations, all but the models.
        """
        files = {file.path: file.text for file in pipeline.build(self.options).files}
        has_operations = any(re.fullmatch(r"calls/(?!__init__).*", path) for path in files)
        left_out = r"_runtime/.*|callsheet\.lock" if has_operations else r"(?!models[/.]).*"
        return {path: text for path, text in files.items() if not re.fullmatch(left_out, path)}


CASES = [Case(folder=file.parent) for file in sorted(GOLDEN.glob("*/spec.yaml"))]
WIRES = sorted(GOLDEN.glob("*/wire/*.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_package_is_the_expected_one(case: Case, update_golden: bool) -> None:
    built = case.build()
    if update_golden:
        _write(case.expected, built)
    expected = _read(case.expected)
    assert sorted(built) == sorted(expected)
    for path, text in built.items():
        assert text == expected[path], path


def test_generated_clients_are_what_their_descriptions_give(
    update_golden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for options in read_configuration(ROOT / "callsheet.toml").clients:
        assert options.output is not None
        if update_golden:
            pipeline.generate(options, force=True)
        for file in pipeline.build(options).files:
            assert (options.output / file.path).read_text(encoding="utf-8") == file.text, file.path
        assert freshness.check(options) == ()


# --- what is expected is good Python ---------------------------------------------------------


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All expected packages side by side, with the one runtime, so that it is checked once."""
    folder = tmp_path_factory.mktemp("packages")
    for client in GENERATED.iterdir():
        if (client / "__init__.py").exists():
            shutil.copytree(client, folder / client.name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        ROOT / "templates" / "runtime",
        folder.joinpath(*RUNTIME.split(".")),
        ignore=shutil.ignore_patterns("__pycache__"),
        dirs_exist_ok=True,
    )
    for case in CASES:
        shared = {
            path: re.sub(r"from \.+_runtime", f"from {RUNTIME}", text) if path.endswith(".py") else text
            for path, text in _read(case.expected).items()
        }
        _write(folder / case.name, {"__init__.py": "", **shared})
        if (case.folder / "use.py").exists():
            shutil.copy(case.folder / "use.py", folder / f"use_{case.name}.py")
    return folder


@pytest.fixture(scope="module")
def importable(packages: Path) -> Iterator[None]:
    """The packages can be imported here, whatever other tests have imported by their names, or will."""
    names = {path.stem for path in packages.iterdir()}
    before = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in names}
    for name in before:
        del sys.modules[name]
    sys.path.insert(0, str(packages))
    yield
    sys.path.remove(str(packages))
    for name in [name for name in sys.modules if name.partition(".")[0] in names]:
        del sys.modules[name]
    sys.modules.update(before)


def test_mypy_is_content(packages: Path) -> None:
    cache = f"--cache-dir={ROOT}/.mypy_cache/golden"
    assert complaints("-m", "mypy", "--strict", "--python-version=3.11", cache, ".", cwd=packages) == ""


def test_pyright_is_content(packages: Path) -> None:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": ["."]}
    (packages / "pyrightconfig.json").write_text(json.dumps(settings))
    assert complaints("-m", "pyright", "--pythonpath", sys.executable, cwd=packages) == ""


def test_black_has_nothing_to_change() -> None:
    folders = (GENERATED, *(case.expected for case in CASES))
    files = {file.read_text(encoding="utf-8"): file for folder in folders for file in folder.rglob("*.py")}
    for text, file in files.items():
        assert black.format_str(text, mode=black.Mode()) == text, file


def test_ruff_is_content() -> None:
    """By its own defaults, as in a project that vendors a client and says nothing of it."""
    said = "PYI030"  # a union of constants is written as it is described
    folders = (GENERATED, ROOT / "templates" / "runtime", *(case.expected for case in CASES))
    checked = map(str, folders)
    assert complaints("-m", "ruff", "check", "--isolated", "--ignore", said, *checked, cwd=ROOT) == ""


def test_every_module_imports(packages: Path) -> None:
    modules = [
        ".".join(file.relative_to(packages).with_suffix("").parts).removesuffix(".__init__")
        for file in sorted(packages.rglob("*.py"))
    ]
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
    assert complaints("-W", "error", "-c", code, *modules, cwd=packages) == ""


@pytest.mark.usefixtures("importable")
def test_models_are_listed(packages: Path) -> None:
    for case in CASES:
        models = importlib.import_module(f"{case.name}.models")
        texts = [file.read_text("utf-8") for file in _files_of_models(packages / case.name)]
        declared = {found[1] or found[2] for text in texts for found in _DECLARED.finditer(text)}
        assert declared <= set(dir(models)), case.name
        assert all(hasattr(models, name) for name in declared)
        assert not hasattr(models, "NoSuchModel")


@pytest.mark.usefixtures("importable")
def test_annotations_resolve_for_whoever_asks() -> None:
    """Those of a field whose type is an alias of models that are declared later, or of itself."""
    for case in CASES:
        models = importlib.import_module(f"{case.name}.models")
        for declared in (getattr(models, name) for name in dir(models)):
            if isinstance(declared, type) and is_dataclass(declared):
                hints = get_type_hints(declared)
                assert {field.name for field in fields(declared)} <= hints.keys()
                assert not [hint for hint in hints.values() if isinstance(hint, str | ForwardRef)]


_DECLARED = re.compile(r"^(?:class (\w+)|(\w+): TypeAlias)", re.MULTILINE)


@pytest.mark.parametrize("file", WIRES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
@pytest.mark.usefixtures("importable")
def test_values_survive_decoding_and_encoding(file: Path) -> None:
    codec = importlib.import_module(f"{RUNTIME}.codec.codec")
    models = importlib.import_module(f"{file.parent.parent.name}.models")
    wire = json.loads(file.read_text(encoding="utf-8"))
    drifts: list[object] = []
    decoded = codec.decode(wire["type"], wire["value"], namespace=models, on_drift=drifts.append)
    assert drifts == []
    assert codec.encode(decoded) == wire["value"]


@pytest.mark.parametrize("fills", ["plain", "seeded", "full"])
@pytest.mark.usefixtures("importable")
def test_made_up_values_survive_encoding_and_decoding(fills: str) -> None:
    codec = importlib.import_module(f"{RUNTIME}.codec.codec")
    testing = importlib.import_module(f"{RUNTIME}.extras.testing")
    for case in CASES:
        models = importlib.import_module(f"{case.name}.models")
        make = testing.Maker(models=models, samples={}, seed=3 if fills == "seeded" else 0)
        for name in _classes(case):
            model = getattr(models, name)
            drifts: list[object] = []
            value = (make.full if fills == "full" else make)(model)
            wire = codec.loads(codec.dumps(codec.encode(value)))
            read = codec.decode(model, wire, namespace=models, on_drift=drifts.append)
            assert (read, drifts) == (value, []), f"{case.name}.{name}"


@pytest.mark.usefixtures("importable")
def test_the_quick_way_of_decoding_gives_what_the_careful_way_does() -> None:
    """Whatever is wrong with a value, and whatever objects a decoder has seen before."""
    codec = importlib.import_module(f"{RUNTIME}.codec.codec")
    errors = importlib.import_module(f"{RUNTIME}.codec.codec_errors")
    random = Random(1)
    for file in WIRES:
        models = importlib.import_module(f"{file.parent.parent.name}.models")
        wire = json.loads(file.read_text(encoding="utf-8"))
        decoder = codec.decoder(wire["type"], models)
        for strict in [False, True] * 15:
            value = _changed(wire["value"], random)
            drifts: list[str] = []
            quick = partial(decoder, strict=strict, on_drift=drifts.append)
            noted: list[str] = []
            careful = partial(decoder.traced, at=errors.Trace(strict, noted.append))
            ends = [_end(read, value, codec.DecodeError) for read in (quick, careful)]
            assert (ends[0], drifts) == (ends[1], noted), (file, value)


_WRONG: list[Any] = [None, True, 0, 1.0, 1.5, 10**30, "", "x", "1", "2020-01-01T00:00:00Z", [], {}, [None]]


def _changed(value: Any, random: Random) -> Any:
    """A copy of a value from JSON with one thing other than it was, or left out, or added."""
    change = random.randrange(4)
    if isinstance(value, dict) and value and change:
        key = random.choice(list(value))
        return value | {key: _changed(value[key], random)}
    if isinstance(value, list) and value and change:
        at = random.randrange(len(value))
        return [*value[:at], _changed(value[at], random), *value[at + 1 :]]
    if isinstance(value, dict) and random.random() < 0.7:
        left = set(random.sample(list(value), len(value) - 1)) if value else set()
        return {k: v for k, v in value.items() if k in left} if random.random() < 0.5 else value | {"new": 1}
    return random.choice(_WRONG)


def _end(read: Callable[[Any], Any], value: Any, error: type[Exception]) -> str:
    try:
        return repr(read(value))
    except error as told:
        return str(told)


def _classes(case: Case) -> list[str]:
    """The models of a case that are JSON: files of forms are not."""
    found = []
    for file in _files_of_models(case.expected):
        text = file.read_text(encoding="utf-8")
        classes = re.findall(r"^class (\w+)(?:\(\w+\))?:\n(.*?)(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        found += [name for name, body in classes if ": Binary" not in body]
    return found


def _files_of_models(package: Path) -> list[Path]:
    return sorted([*package.glob("models.py"), *package.glob("models/*.py")])


# --- files -----------------------------------------------------------------------------------


def _read(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }


def _write(folder: Path, files: dict[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def complaints(*arguments: str, cwd: Path) -> str:
    """What a run of Python says, if it fails."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""
