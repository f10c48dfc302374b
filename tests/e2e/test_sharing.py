"""Clients that share a runtime and models: what is written, what callers see, what moves and what stays."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import black
import pytest
from callsheet import freshness, pipeline
from callsheet.comparison.reading import surface_of_folder
from callsheet.configuration.options import Options
from callsheet.configuration.reading import read_configuration
from callsheet.errors import OptionsError, OutputError
from callsheet.output.write import write as write_folder
from callsheet.sharing import sharing

from ..corpus import CORPUS
from .loopback import Loopback

PROJECT = Path(__file__).parents[1] / "sharing"
SHARED = {"currency", "error", "error_detail", "money"}

Texts = dict[str, str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PROJECT, tmp_path / "project", ignore=shutil.ignore_patterns("expected"))
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def clients() -> tuple[Options, ...]:
    return read_configuration(Path("callsheet.toml")).clients


def generate(*, force: bool = False) -> tuple[sharing.SharedReport, Texts]:
    """All clients of the project, and every file below its package afterwards."""
    members = [sharing.build_client(options, variants=None, force=force) for options in clients()]
    report, _ = sharing.generate_group(sharing.build_group(members, force=force), force=force)
    return report, written()


def written() -> Texts:
    return {
        file.relative_to("shop").as_posix(): file.read_text("utf-8")
        for file in sorted(Path("shop").rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }


def edit(path: str, change: Callable[[str], str]) -> None:
    text = Path(path).read_text("utf-8")
    assert change(text) != text
    Path(path).write_text(change(text), "utf-8")


def with_currency(name: str, text: str) -> str:
    return text.replace("[EUR, USD]", f"[EUR, USD, {name}]")


def ran(*arguments: str, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


# --- what is written -------------------------------------------------------------------------


def test_the_project_is_the_expected_one(project: Path, update_golden: bool) -> None:
    report, files = generate()
    assert set(report.models) == set(report.joined) == SHARED
    shown = {path: text for path, text in files.items() if not re.search(r"_runtime/|callsheet\.lock", path)}
    expected = PROJECT / "expected"
    if update_golden:
        shutil.rmtree(expected, ignore_errors=True)
        for path, text in shown.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_text(text, "utf-8")
    found = {p.relative_to(expected).as_posix(): p.read_text("utf-8") for p in expected.rglob("*.*")}
    assert shown == {path: text for path, text in found.items() if "__pycache__" not in path}
    assert {path.partition("/")[0] for path in files if "_runtime/" in path} == {"_shared"}
    for path, text in shown.items():
        if path.endswith(".py"):
            assert black.format_str(text, mode=black.Mode()) == text, path


def test_generating_again_changes_nothing_and_all_is_fresh(project: Path) -> None:
    _, before = generate()
    report, after = generate()
    assert after == before
    assert report.joined == report.left == report.files.created == report.files.updated == ()
    assert [freshness.check_shared(clients()[0]), *map(freshness.check, clients())] == [(), (), ()]


@pytest.mark.slow
def test_type_checkers_are_content(project: Path) -> None:
    generate()
    Path("shop/__init__.py").touch()
    Path("pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "include": ["shop"]}')
    assert "no issues found" in ran("-m", "mypy", "--strict", "shop")
    assert "0 errors, 0 warnings" in ran("-m", "pyright", "--pythonpath", sys.executable)


def test_the_command_tells_what_is_shared(project: Path) -> None:
    said = ran("-m", "callsheet", "generate")
    assert "shop/_shared: 4 modules of models, shared by 2 clients" in said.replace(os.sep, "/")
    assert "shared from now on: currency, error, error_detail, money" in said
    assert ran("-m", "callsheet", "check").count("fresh") == 3
    assert ran("-m", "callsheet", "generate", "--dry-run").count("up to date") == 3
    Path("shop/_shared/models/error.py").write_text("")
    assert "edited by hand: models/error.py" in ran("-m", "callsheet", "check", code=1)
    assert "edited by hand" in ran("-m", "callsheet", "generate", code=1)


# --- what callers see ------------------------------------------------------------------------


def test_one_error_for_all_clients(
    project: Path, server: Loopback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    generate()
    Path("shop").rename(tmp_path / "vendored_shop")  # imports are relative
    monkeypatch.syspath_prepend(tmp_path)
    orders, refunds = (importlib.import_module(f"vendored_shop.{name}") for name in ("orders", "refunds"))
    models, other = (
        importlib.import_module(f"vendored_shop.{name}.models") for name in ("orders", "refunds")
    )
    assert orders.ApiError is refunds.ApiError
    assert models.Error is other.Error
    assert models.State is not other.State
    with orders.Client(base_url=server.url) as client:
        server.serves(200, {"id": "1", "total": {"amount": 3, "currency": "USD"}, "state": "paid"})
        order = client.orders.get_order("1")
        assert order.total == other.Money(amount=3, currency=other.Currency.USD)
        assert order.shown_in is other.Currency.EUR
        assert server.asked[-1].headers["user-agent"] == "vendored_shop.orders"
        server.serves(404, {"message": "no", "details": [{"field": "id"}]})
        with pytest.raises(refunds.NotFound) as caught:
            client.orders.get_order("2")
    assert caught.value.data == other.Error(message="no", details=[other.ErrorDetail(field="id")])


def test_changes_see_the_models_that_are_shared(project: Path) -> None:
    for options in clients():
        pipeline.generate(Options(spec=options.spec, output=options.output, http="stdlib"))
    before = [surface_of_folder(options.required_output) for options in clients()]
    generate()
    for old, options in zip(before, clients(), strict=True):
        new = surface_of_folder(options.required_output)
        assert new.types.keys() == old.types.keys()
        assert new.functions == old.functions
    edit(
        "specs/refunds.yaml",
        lambda text: text.replace("message: {type: string, ", "message: {type: integer, "),
    )
    said = ran("-m", "callsheet", "changes")
    assert "orders: nothing that callers can see has changed" in said
    assert "models.Error.message" in said


# --- what moves, and what stays --------------------------------------------------------------


def test_what_is_unrelated_moves_nothing(project: Path) -> None:
    _, before = generate()
    edit("specs/refunds.yaml", lambda text: text + "    Unused: {type: object}\n")
    third = Path("specs/orders.yaml").read_text("utf-8").replace("title: Orders", "title: Third")
    for old, new in (("[EUR, USD]", "[EUR, GBP]"), ("[open, paid]", "[open, sent]"), ("{field:", "{place:")):
        third = third.replace(old, new)
    Path("specs/third.yaml").write_text(third, "utf-8")
    edit("callsheet.toml", lambda t: t + '\n[[client]]\nspec = "specs/third.yaml"\noutput = "shop/third"\n')
    report, after = generate()
    assert set(report.models) == SHARED
    assert [path for path, text in before.items() if after[path] != text] == ["refunds/callsheet.lock"]


def test_a_model_moves_when_it_differs_and_comes_back_when_it_does_not(project: Path) -> None:
    generate()

    def change(text: str) -> str:
        return text.replace("For people.", "For you.")

    edit("specs/refunds.yaml", change)
    report, files = generate()
    assert report.left == ()
    assert "For people." in files["_shared/models/error.py"]
    assert "For you." in files["refunds/models/error.py"]
    assert "orders/models/error.py" not in files
    edit("specs/orders.yaml", change)
    report, files = generate()
    assert "For you." in files["_shared/models/error.py"]
    assert "refunds/models/error.py" not in files
    edit("specs/orders.yaml", lambda text: text.replace("For you.", "For none."))
    edit("specs/refunds.yaml", lambda text: text.replace("For you.", "For all."))
    report, files = generate()
    assert report.left == ("error",)
    assert "_shared/models/error.py" not in files
    assert "_shared/models/error_detail.py" in files


@pytest.mark.parametrize("done", range(4))
def test_an_end_in_between_leaves_all_that_is_there_importable(
    project: Path, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    generate()
    for name in ("orders", "refunds"):  # Money and Currency are shared no more
        edit(f"specs/{name}.yaml", partial(with_currency, name))
    calls = iter(range(9))
    original = write_folder

    def write(*arguments: Any, **options: Any) -> Any:
        if next(calls) == done:
            raise KeyboardInterrupt
        return original(*arguments, **options)

    monkeypatch.setattr(sharing, "write", write)
    with pytest.raises(KeyboardInterrupt):
        generate()
    monkeypatch.undo()
    monkeypatch.chdir(project)
    every = "[getattr(m, n) for n in dir(m)]"
    names = ("orders.models", "refunds.models", "orders.operations", "refunds.operations")
    ran(
        "-c",
        "import importlib\n" + "".join(f"m = importlib.import_module('shop.{n}'); {every}\n" for n in names),
    )
    _, files = generate()
    assert not {"_shared/models/money.py", "_shared/models/currency.py"} & files.keys()
    assert {"orders/models/money.py", "refunds/models/money.py"} <= files.keys()


# --- one client of several, and what is refused ----------------------------------------------


def test_one_client_takes_what_is_shared_as_it_is(project: Path) -> None:
    orders, refunds = clients()
    with pytest.raises(OutputError, match="never generated"):
        pipeline.generate(refunds)
    _, before = generate()
    edit("specs/refunds.yaml", lambda text: text.replace("{field:", "{place:"))
    assert freshness.check(refunds)
    pipeline.generate(refunds)
    after = written()
    assert {path.partition("/")[0] for path in after if after[path] != before.get(path)} == {"refunds"}
    assert {"refunds/models/error.py", "refunds/models/error_detail.py"} <= after.keys()
    assert freshness.check(refunds) == freshness.check_shared(orders) == ()


def test_options_that_decide_what_is_shared_are_the_same_for_all(project: Path) -> None:
    edit("callsheet.toml", lambda text: text + 'http = "httpx2"\n')
    with pytest.raises(OptionsError, match='need the same "http"'):
        generate()
    assert not Path("shop").exists()


@pytest.mark.parametrize(
    ("shared", "said"),
    [
        ("shop/orders/_shared", "neither can lie in the other"),
        ("shop", "neither can lie in the other"),
        ("shop/so-so", "not a name that Python can import"),
        ("other-place/_shared", "not a name that Python can import"),
    ],
)
def test_places_that_imports_cannot_reach(project: Path, shared: str, said: str) -> None:
    edit("callsheet.toml", lambda text: text.replace("shop/_shared", shared))
    with pytest.raises(OptionsError, match=said):
        generate()


# --- a provider's own ------------------------------------------------------------------------


@pytest.mark.corpus
@pytest.mark.slow
def test_clients_of_hubspot_share_its_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    entries = ['shared = "shop/_shared"']
    for file in sorted((CORPUS / "directory").glob("hubapi.com__*.json")):
        name = file.stem.partition("__")[2]
        shutil.copy(file, f"{name}.json")
        entries.append(f'[[client]]\nspec = "{name}.json"\noutput = "shop/{name}"')
    assert len(entries) > 3
    Path("callsheet.toml").write_text("\n".join(entries))
    report, files = generate()
    assert {"error", "error_detail", "forward_paging", "next_page"} <= set(report.models)
    Path("shop/__init__.py").touch()
    Path("pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "include": ["shop"]}')
    assert "no issues found" in ran("-m", "mypy", "--strict", "shop")
    assert "0 errors, 0 warnings" in ran("-m", "pyright", "--pythonpath", sys.executable)
    modules = [
        path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in files
        if path[-3:] == ".py"
    ]
    imports = "".join(f"import shop.{name}\n" for name in modules if "transport" not in name)
    same = "import shop.crm.models as a, shop.webhooks.models as b\nassert a.Error is b.Error"
    ran("-c", imports + same)
