"""Extras of the runtime: copied where the API uses them; without them everything else is there and whole."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Extra, Options
from callsheet.configuration.reading import read_configuration
from callsheet.errors import OutputError
from callsheet.python.client.extras import EXTRAS
from callsheet.sharing import sharing
from callsheet.version import __version__
from msgspec.structs import replace

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
RUNTIME = ROOT / "templates" / "runtime"

FILES = {"filenames", "media_types", "streaming", "streams", "events", "texts"}
CASES = {
    "responses_forms": {"media_types", "received_forms", "filenames", "texts"},
    "responses_headers": {
        "formats",
        "literals",
        "response_headers",
        "styles",
        "tagged_unions",
        "tags",
        "texts",
        "unions",
    },
    "auth_password": {"forms", "oauth", "token_endpoint", "uploads"},
    "batches": {"batches", "chunks", "outcomes", "paths"},
    "bodies_multipart": {"files", "formats", "forms", "multipart", "texts", "uploads"},
    "bodies_several": {
        "body_choice",
        "files",
        "formats",
        "forms",
        "filenames",
        "media_types",
        "texts",
        "uploads",
    },
    "deprecated": {"deprecations"},
    "fakes": {
        "testing",
        "lazy_classes",
        "deprecations",
        "files",
        "formats",
        "forms",
        "literals",
        "multipart",
        "named_formats",
        "read_only",
        "tagged_unions",
        "tags",
        "tuples",
        "unions",
        "uploads",
        *FILES,
    },
    "paging": {"paging", "pages", "links", "paths", "response_headers", "styles", "texts"},
    "parameters": {"cookies", "styles"},
    "primitives": {"literals", "tagged_unions", "tags", "unions"},
    "read_only": {"read_only"},
    "servers": {"server_variables"},
    "streams": {"files", "uploads", *FILES},
    "webhooks": {"webhooks"},
}
WANTED: dict[str, tuple[Extra, ...]] = {"primitives": ("limiter", "recorder")}
"""What the configuration asks for."""

IMPORT_ALL = """
import importlib, json, pkgutil, sys
found = {}
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    modules = [package]
    for module in pkgutil.walk_packages(package.__path__, f"{name}."):
        modules.append(importlib.import_module(module.name))
    for module in modules:
        for exported in (*getattr(module, "__all__", ()), *dir(module)):
            getattr(module, exported)
    client = package.Client(base_url="http://localhost")
    resource = importlib.import_module(f"{name}._runtime").Resource
    classes = {c for m in modules for c in vars(m).values() if isinstance(c, type)}
    classes = {c for c in classes if issubclass(c, resource)}
    calls = [getattr(c(client), call) for c in classes - {resource} for call in vars(c)]
    found[name] = {
        "modules": sorted(m.__name__ for m in modules),
        "client": sorted({"paginate", "pages", "send_batch", "stream"} & {*dir(client)}),
        "methods": sorted({verb for call in calls if hasattr(call, "operation") for verb in dir(call)}),
        "all": package.__all__,
    }
print(json.dumps(found))
"""


def options_of(case: str, output: Path) -> Options:
    spec, file = str(GOLDEN / case / "spec.yaml"), GOLDEN / case / "options.toml"
    options = (
        read_configuration(file).client(spec, output) if file.exists() else Options(spec=spec, output=output)
    )
    return replace(options, extras=WANTED.get(case, ()))


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some golden packages as users have them, each with its own runtime."""
    folder = tmp_path_factory.mktemp("extras")
    for case in CASES:
        for file in pipeline.build(options_of(case, folder / case)).files:
            target = folder / case / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(file.text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def found(packages: Path) -> dict[str, Any]:
    """What is in each, after all of it was imported and every name of it looked up."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IMPORT_ALL, *CASES],
        cwd=packages, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("case", CASES)
def test_only_what_the_api_uses_is_copied_and_all_of_it_can_be_imported(
    case: str, packages: Path, found: dict[str, Any]
) -> None:
    there = {
        path.stem
        for path in (packages / case / "_runtime" / "extras").iterdir()
        if path.stem != "__pycache__"
    }
    wanted = {"limiter", "rate_limit_headers", "recorder"} if case in WANTED else set[str]()
    assert there == CASES[case] | wanted | {"__init__"}
    assert {f"{case}.client", f"{case}._runtime.http.engine"} <= {*found[case]["modules"]}


def test_a_client_has_the_verbs_and_names_of_its_extras_alone(found: dict[str, Any]) -> None:
    verbs = {case: set(one["client"]) for case, one in found.items()}
    assert verbs["servers"] == verbs["webhooks"] == set()
    assert verbs["paging"] == {"paginate", "pages"}
    assert verbs["batches"] == {"send_batch"}
    assert verbs["streams"] == {"stream"}
    names = {name: {case for case, one in found.items() if name in one["all"]} for name in EXPORTED}
    assert names == EXPORTED
    assert all({"MissingExtra", "ApiError", "Client"} <= {*one["all"]} for one in found.values())


EXPORTED = {
    "Event": {"streams", "fakes"},
    "File": {"auth_password", "bodies_multipart", "bodies_several", "fakes", "streams"},
    "Limiter": {"primitives"},
    "OAuth2": {"auth_password"},
    "PagingError": {"paging"},
    "QuotaFields": {"primitives"},
    "Recorder": {"primitives"},
}


def test_each_extra_can_be_asked_for_and_has_its_modules() -> None:
    assert get_args(Extra) == tuple(extra.name for extra in EXTRAS)
    modules = {path.stem for path in (RUNTIME / "extras").iterdir()} - {"__pycache__", "__init__"}
    assert modules == {module for extra in EXTRAS for module in extra.modules}
    assert all(extra.name in modules or extra.name == "batches" for extra in EXTRAS)


NEEDING = """
import asyncio, datetime, sys
from typing import Literal
sys.path.insert(0, sys.argv[1])
import servers
from servers._runtime import Response
messages = []
client = servers.Client(base_url="http://127.0.0.1:9")
NAMED = servers.Headers([("content-disposition", "attachment")])
for arguments in (
    {"body": {"a": 1}, "media_type": "application/x-www-form-urlencoded"},
    {"body": {"a": 1}, "media_type": "multipart/form-data"},
    {"body": open(servers.__file__, "rb"), "media_type": "application/pdf"},
    {"cookies": {"a": "b"}},
):
    try:
        client.request("POST", "/x", **arguments)
    except servers.MissingExtra as error:
        messages.append(str(error))
for act in (
    lambda: servers.Client(base_url="http://127.0.0.1:9", cookies=True),
    lambda: servers.Client(base_url="http://127.0.0.1:9", follow_redirects=True),
    lambda: Response(status=200, headers=NAMED, data=None).filename,
    lambda: servers.decode(int | str, 1),
    lambda: servers.decode(tuple[int], [1]),
    lambda: servers.decode(Literal["a"], "a"),
    lambda: servers.decode(datetime.date, "2026-01-31"),
    lambda: servers.encode([datetime.date(2026, 1, 31)]),
):
    try:
        act()
    except servers.CallError as error:
        messages.append(str(error))
print(*messages, sep="\\n")
"""


def test_what_needs_an_extra_that_is_not_there_says_what_to_write(packages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", NEEDING, str(packages)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = "this client was generated without {0}: "
    said += 'generate it again with --extra {0}, or with extras = ["{0}"] in its callsheet.toml'
    names = ["forms", "multipart", "files", "styles", "cookies", "redirects", "filenames"]
    names += ["unions", "tuples", "literals"]
    assert done.stdout.splitlines() == [said.format(name) for name in (*names, "formats", "formats")]


WITHOUT = """
import sys
sys.path.insert(0, sys.argv[1])
import servers
from servers._runtime import Headers, Operation, Reply
LACKING = Operation("GET", "/x", returns={200: {"text/csv": "str"}}, raises={404: {"text/csv": "str"}})
class Answering:
    def send(self, request):
        body = iter([content])
        headers = Headers([("content-type", media_type)])
        return Reply(status, headers, lambda: next(body, b""), lambda: None)
    def close(self): ...
client = servers.Client(base_url="http://127.0.0.1:9", transport=Answering())
UNDESCRIBED = Operation("GET", "/y", returns={200: "Any"})
for status, media_type, content, operation in (
    (404, "text/csv", b"no, such", LACKING),
    (200, "text/csv", b"no, such", LACKING),
    (404, "text/html; charset=ISO-8859-1", b"caf\\xe9 noir", UNDESCRIBED),
    (404, "text/html; charset=iso-8859-15", b"caf\\xe9 noir", UNDESCRIBED),
):
    try:
        client.send(operation())
    except servers.NotFound as error:
        print(error, repr(error.data))
    except servers.MissingExtra:
        print("MissingExtra")
"""


def test_an_error_whose_description_needs_an_extra_that_is_not_there_is_raised_as_it_came(
    packages: Path,
) -> None:
    """A success is not: its caller waits for a value of its type. Text in rare encodings stays bytes."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITHOUT, str(packages)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "404 Not Found: GET /x: no, such 'no, such'",
        "MissingExtra",
        "404 Not Found: GET /y: 9 bytes of text/html 'caf\xe9 noir'",
        "404 Not Found: GET /y: 9 bytes of text/html b'caf\\xe9 noir'",
    ]


LACKING = """
import importlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    runtime = importlib.import_module(f"{name}._runtime")
    anything = importlib.import_module(f"{name}._runtime.http.operation").ANYTHING
    bodies = importlib.import_module(f"{name}._runtime.http.http_types")
    needed = set()
    for one in importlib.import_module(f"{name}.operations").OPERATIONS.values():
        for shape in (*one.returns.values(), *one.raises.values()):
            if isinstance(shape, dict) and shape != anything:
                needed.add("media_types")
                if any(kind == bodies.URLENCODED and inner != "str" for kind, inner in shape.items()):
                    needed.add("received_forms")
                if not all(isinstance(inner, str) for inner in shape.values()):
                    needed.add("streams")
        if len(one.accepts) > 1:
            needed.add("body_choice")
        for kind in one.accepts:
            if kind == bodies.URLENCODED or kind.startswith("multipart/"):
                needed.add("forms" if kind == bodies.URLENCODED else "multipart")
            elif not bodies.is_json(kind):
                needed.add("files")
        for places in (one.path, one.query, one.headers, one.cookies, one.encoding):
            for how in places.values():
                plain = runtime.Style(how.style, how.explode) if isinstance(how, runtime.Style) else how
                if how != plain or getattr(how, "style", "form") not in ("form", "simple"):
                    needed.add("styles")
    there = {path.stem for path in Path(sys.argv[1], name, "_runtime", "extras").glob("*.py")}
    print(name, *sorted(needed - there))
"""


def test_no_operation_lacks_an_extra(packages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", LACKING, str(packages), *CASES],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == [*CASES]


def test_a_method_without_pages_has_no_items(found: dict[str, Any]) -> None:
    verbs = {case: {*one["methods"]} for case, one in found.items()}
    assert verbs["paging"] >= {"call", "respond", "items", "pages"}
    assert verbs["streams"] >= {"call", "respond", "stream"}
    assert "call" in verbs["responses_forms"] & verbs["auth_password"]
    for case in ("responses_forms", "auth_password"):
        assert not verbs[case] & {"items", "pages", "stream", "send"}, case


def test_the_readme_says_the_version_and_what_proves_it(packages: Path) -> None:
    text = (packages / "servers" / "_runtime" / "README.md").read_text("utf-8")
    assert f"callsheet {__version__}" in text
    assert "callsheet check" in text
    lock = (packages / "servers" / "callsheet.lock").read_text("utf-8")
    assert "_runtime/README.md" in lock
    assert "extras/paging" not in lock


@pytest.mark.slow
def test_type_checkers_find_nothing_missing(packages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "-p", "servers"],
        cwd=packages, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


# --- packages that share a runtime -----------------------------------------------------------


def test_a_shared_runtime_has_what_any_of_its_clients_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = tuple(
        Options(spec=str(tmp_path / f"{name}.yaml"), output=Path("shop") / name, shared=Path("shop/_shared"))
        for name in ("servers", "paging")
    )
    for name in ("servers", "paging"):
        shutil.copy(GOLDEN / name / "spec.yaml", f"{name}.yaml")

    def generate() -> set[str]:
        members = [sharing.build_client(one, variants=None) for one in options]
        sharing.generate_group(sharing.build_group(members))
        return {path.stem for path in Path("shop/_shared/_runtime/extras").glob("*.py")}

    always = {"__init__", "lazy_classes", "server_variables", *CASES["paging"]}
    assert generate() == always
    shutil.copy(GOLDEN / "streams" / "spec.yaml", "servers.yaml")
    with pytest.raises(OutputError, match=r"_shared has no .*, streams; callsheet generate without"):
        pipeline.generate(options[0])
    assert generate() == (always - {"server_variables"}) | {"files", "uploads", *FILES}
    Path("shop/__init__.py").touch()
    done = subprocess.run(
        [sys.executable, "-c", "from shop import paging, servers; print('Event' in servers.__all__)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "True\n"
