"""Every operation of every real description has a function."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import CallsheetError
from callsheet.ir.build import build_api
from callsheet.python.code.code import Code
from callsheet.python.plan import PythonOptions, plan_package

from ..corpus import CORPUS, DESCRIPTIONS

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}

pytestmark = [pytest.mark.corpus, pytest.mark.slow]


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_every_operation_has_a_function(name: str) -> None:
    path = CORPUS / name
    try:
        api = build_api(read(Options(spec=str(path))))
    except CallsheetError as error:
        pytest.skip(f"not read: {error}"[:200])
    options = PythonOptions(
        name=Code("client"),
        transport=Code("stdlib"),
        renames={},
        locked_names={},
        formats={},
        enums="mixed",
        vars={},
    )
    package, _ = plan_package(api, options)
    functions = [
        (operation.method, operation.path, module.name, operation.function)
        for module in package.calls
        for operation in module.operations
    ]
    keys = {key for key, *_ in package.registry}
    assert len(functions) == len(set(functions)) == len(keys) == operations_in(path)
    assert len({(module, function) for _, _, module, function in functions}) == len(functions)
    assert len({one.name for one in package.incoming}) == len(package.incoming)
    webhooks = [one for one in api.incoming if one.at.tokens[:1] == ("webhooks",)]
    assert len({(one.name, one.method) for one in webhooks}) == len(webhooks) == webhooks_in(path)


def webhooks_in(path: Path) -> int:
    items = (_load(path).get("webhooks") or {}).values()
    return sum(_operations_of(item, path) for item in items if isinstance(item, dict))


def operations_in(path: Path) -> int:
    """How many operations there are, counted without any of our code but the YAML they are in."""
    document = _load(path)
    items = (item for key, item in (document.get("paths") or {}).items() if not key.startswith("x-"))
    return sum(_operations_of(item, path) for item in items if isinstance(item, dict))


def _operations_of(item: dict[str, Any], path: Path) -> int:
    reference = item.get("$ref")
    if isinstance(reference, str):
        file, _, fragment = reference.partition("#")
        target = path.parent / file if file else path
        found = _load(target)
        for token in fragment.split("/")[1:]:
            found = found[token.replace("~1", "/").replace("~0", "~")]
        return _operations_of({**found, **{k: v for k, v in item.items() if k != "$ref"}}, target)
    return len(METHODS & item.keys()) + len(item.get("additionalOperations") or {})


def _load(path: Path) -> Any:
    text = path.read_text("utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.CSafeLoader)
