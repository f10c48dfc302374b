"""The two modules of the runtime that run text as code: nothing of a description or a response is in it."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from runtime.codec.evaluate import evaluate
from runtime.codec.hints import Names

RUNTIME = Path(__file__).parents[2] / "templates" / "runtime"


def test_exec_and_eval_stand_in_one_module_each() -> None:
    calls = {
        (node.func.id, path.relative_to(RUNTIME).as_posix())
        for path in RUNTIME.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        and node.func.id in ("exec", "eval", "compile", "__import__")
    }  # fmt: skip
    assert calls == {("exec", "codec/exec_namespace.py"), ("eval", "codec/evaluate.py")}


def test_no_prose_of_a_description_and_nothing_of_a_response_is_compiled(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(PROSE, "utf-8")
    for file in pipeline.build(Options(spec=str(spec), output=tmp_path / "spoken")).files:
        target = tmp_path / "spoken" / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", COMPILED], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    texts: list[str] = json.loads(done.stdout)
    evaluated = [text for text in texts if "\n" not in text]
    executed = [text for text in texts if text.startswith("def f(")]
    assert "Literal['open', 'shut']" in " ".join(evaluated).replace('"', "'")
    assert len(executed) > 1
    assert not [text for text in texts if "Zebra" in text or "zebra" in text]
    ours = re.compile(r"\b(door|Door|state|its_name|open|shut)\b")
    assert not [text for text in executed if ours.search(text)]


def test_types_are_evaluated_without_builtins() -> None:
    for expression in ("open", "eval", "sys"):
        with pytest.raises(NameError):
            evaluate(expression, Names())
    assert evaluate("__import__('os')", {}) is None


PROSE = """
openapi: 3.1.0
info: {title: Zebra, version: zebra, description: zebra}
servers: [{url: "https://zebra.example", description: zebra}]
tags: [{name: Doors, description: zebra}]
paths:
  /doors:
    post:
      operationId: openDoor
      tags: [Doors]
      summary: Zebra
      description: zebra
      requestBody:
        description: zebra
        content: {application/json: {schema: {$ref: "#/components/schemas/Door"}}}
      responses:
        "200":
          description: zebra
          content: {application/json: {schema: {$ref: "#/components/schemas/Door"}}}
components:
  schemas:
    Door:
      type: object
      title: Zebra
      description: zebra
      required: [state]
      properties:
        state: {description: zebra, type: string, enum: [open, shut]}
        "its zebra-name": {description: zebra, type: string, default: zebra, example: zebra, pattern: zebra}
      additionalProperties: true
"""

COMPILED = """
import json, sys
texts = []
def hook(event, arguments):
    if event == "compile" and isinstance(arguments[0], (str, bytes)) and arguments[1] == "<string>":
        texts.append(arguments[0] if isinstance(arguments[0], str) else arguments[0].decode())
import spoken, spoken.models as models
models.Door
sys.addaudithook(hook)
door = spoken.decode(models.Door, {"state": "zebra", "its zebra-name": "zebra", "zebra": ["zebra"]})
spoken.encode(door)
print(json.dumps(texts))
"""
