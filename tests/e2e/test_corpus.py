"""Real descriptions: every schema resolves, every module compiles, and type checkers have nothing to say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import black
import pytest
from callsheet import pipeline
from callsheet.document.source import read
from callsheet.errors import DocumentError
from callsheet.ir.build import build_api
from callsheet.ir.walk import names_in, types_in
from callsheet.options import Options
from callsheet.output.render import render
from callsheet.python.code import Code
from callsheet.python.plan import Wishes, plan_package

CORPUS = Path(os.environ.get("CALLSHEET_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
MULTIFILE = "multifile/digitalocean/specification/DigitalOcean-public.v2.yaml"
DOZEN = [
    "directory/adobe.com__aem.json",
    "directory/appwrite.io__client.json",
    "directory/dnd5eapi.co.json",
    "directory/flat.io.json",
    "directory/hubapi.com__crm.json",
    "directory/hubapi.com__webhooks.json",
    "directory/portfoliooptimizer.io.json",
    "directory/spacetraders.io.json",
    "directory/wealthreader.com.json",
    "large/docusign-rooms-2.0.json",
    "versions/adyen/RecurringService-v68.json",
    "versions/adyen/BinLookupService-v54.json",
]
RUNTIME = "hubspot_associations._runtime"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is neither in CALLSHEET_CORPUS nor in ../shared/corpus"
)


def _all() -> Iterator[str]:
    for folder in ("directory", "large", "versions"):
        yield from (path.relative_to(CORPUS).as_posix() for path in sorted((CORPUS / folder).rglob("*.json")))
    yield MULTIFILE


@pytest.mark.slow
@pytest.mark.parametrize("name", list(_all()))
def test_schemas_resolve_and_modules_compile(name: str) -> None:
    try:
        api = build_api(read(str(CORPUS / name)))
    except DocumentError as error:
        pytest.skip(str(error)[:200])
    for declaration in api.declarations.values():
        for type_ in types_in(declaration):
            assert all(at in api.declarations for at in names_in(type_)), declaration.at
    wishes = Wishes(
        name=Code("x"),
        transport=Code("httpx2"),
        renames={},
        kept={},
        formats={},
        literal_enums=False,
        vars={},
    )
    package, _ = plan_package(api, wishes)
    for file in render(package):
        if file.path.endswith(".py"):
            compile(file.text, file.path, "exec")


@pytest.fixture(scope="module")
def dozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen packages beside each other, as they are written, but for the runtime: they share one."""
    folder = tmp_path_factory.mktemp("dozen")
    for name in DOZEN:
        package = re.sub(r"\W", "_", Path(name).stem)
        for file in pipeline.build(Options(spec=str(CORPUS / name), output=folder / package)).files:
            if not file.path.startswith("_runtime/"):
                target = folder / package / file.path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(file.text, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_black_has_nothing_to_change(dozen: Path) -> None:
    for file in sorted(dozen.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        assert black.format_str(text, mode=black.Mode()) == text, file


def test_type_checkers_are_content(dozen: Path) -> None:
    for file in dozen.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"from \.+_runtime", f"from {RUNTIME}", text), encoding="utf-8")
    generated = str(Path(__file__).parents[2] / "generated")
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": [generated]}
    (dozen / "pyrightconfig.json").write_text(json.dumps(settings))
    environment = {**os.environ, "MYPYPATH": generated}
    _run("mypy", "--strict", "--python-version=3.11", ".", cwd=dozen, environment=environment)
    _run("pyright", "--pythonpath", sys.executable, cwd=dozen, environment=environment)


def _run(*arguments: str, cwd: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
