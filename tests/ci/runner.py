"""A runner of composite actions, which does with bash what GitHub's does: files, outputs, conditions.

What it knows of expressions is what the action uses; anything else is an error.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")
"""As the documentation of workflows has ``shell: bash``."""

FILES = ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")

Uses = Callable[[Mapping[str, str]], Mapping[str, str]]
"""What stands for an action that a step uses: of its inputs it makes its outputs."""


@dataclass(slots=True, kw_only=True)
class Run:
    """What came of a run."""

    succeeded: bool = True
    outcomes: dict[str, str] = field(default_factory=dict)
    """Of each step that has an id: ``success``, ``failure`` or ``skipped``."""
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""
    log: str = ""

    def commands(self, kind: str) -> list[tuple[dict[str, str], str]]:
        """The workflow commands of a kind, each with its properties and its message."""
        found = re.findall(rf"^::{kind}(?: ([^:]*))?::(.*)$", self.log, re.MULTILINE)
        return [(_properties(properties), _unescaped(message)) for properties, message in found]


@dataclass(slots=True, kw_only=True)
class Runner:
    """A machine with a checkout."""

    workspace: Path
    temporary: Path
    github: Mapping[str, Any]
    """The context of that name."""
    uses: Mapping[str, Uses] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Steps by their id that are not run, with the outputs that stand for theirs."""

    def run(self, action: Path, **inputs: str) -> Run:
        """Run an action as a job with one step would."""
        described = yaml.safe_load((action / "action.yml").read_text("utf-8"))
        context: dict[str, Any] = {"github": {**self.github, "action_path": str(action)}, "steps": {}}
        unknown = inputs.keys() - described["inputs"].keys()
        assert not unknown, f"the action has no inputs {unknown}"
        context["inputs"] = {
            name: inputs.get(name, filled(str(one.get("default", "")), context))
            for name, one in described["inputs"].items()
        }
        result, environment = Run(), dict(self.environment)
        for step in described["runs"]["steps"]:
            self._step(step, context, environment, result)
        result.outputs = {
            name: filled(one["value"], context) for name, one in described.get("outputs", {}).items()
        }
        return result

    def _step(
        self, step: Mapping[str, Any], context: dict[str, Any], environment: dict[str, str], result: Run
    ) -> None:
        name = step.get("id", "")
        if not evaluated(step.get("if", "success()"), {**context, "succeeded": result.succeeded}):
            outcome, outputs = "skipped", {}
        elif name in self.replaced:
            outcome, outputs = "success", dict(self.replaced[name])
        elif "uses" in step:
            given = {key: filled(_as_text(value), context) for key, value in step.get("with", {}).items()}
            outcome, outputs = "success", dict(self.uses[step["uses"].partition("@")[0]](given))
        else:
            outcome, outputs = self._script(step, context, environment, result)
        result.succeeded &= outcome != "failure"
        if name:
            context["steps"][name] = {"outputs": outputs, "outcome": outcome}
            result.outcomes[name] = outcome

    def _script(
        self, step: Mapping[str, Any], context: Mapping[str, Any], environment: dict[str, str], result: Run
    ) -> tuple[str, dict[str, str]]:
        assert step["shell"] == "bash"
        self.temporary.mkdir(exist_ok=True)
        files = {name: self.temporary / name for name in FILES}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        script = self.temporary / "script.sh"
        script.write_text(filled(step["run"], context), encoding="utf-8")
        own = {key: filled(str(value), context) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            [*BASH, str(script)],
            cwd=self.workspace / filled(step.get("working-directory", "."), context),
            env={
                **os.environ,
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_WORKSPACE": str(self.workspace),
                "RUNNER_TEMP": str(self.temporary),
                **environment,
                **own,
                **{key: str(file) for key, file in files.items()},
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        result.log += done.stdout
        result.summary += files["GITHUB_STEP_SUMMARY"].read_text("utf-8")
        environment |= assignments(files["GITHUB_ENV"].read_text("utf-8"))
        for line in files["GITHUB_PATH"].read_text("utf-8").splitlines():
            environment["PATH"] = line + os.pathsep + environment.get("PATH", os.environ["PATH"])
        outcome = "failure" if done.returncode else "success"
        return outcome, assignments(files["GITHUB_OUTPUT"].read_text("utf-8"))


# --- environment files -----------------------------------------------------------------------


def assignments(text: str) -> dict[str, str]:
    """``name=value``, or ``name<<END`` with lines up to ``END``."""
    found: dict[str, str] = {}
    lines = iter(text.splitlines())
    for line in lines:
        if match := re.fullmatch(r"([^=<]+)<<(.+)", line):
            value = []
            for inner in lines:
                if inner == match[2]:
                    break
                value.append(inner)
            found[match[1]] = "\n".join(value)
        elif line:
            name, separator, value_ = line.partition("=")
            assert separator, f"not an assignment: {line}"
            found[name] = value_
    return found


def _properties(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split(",") if part)
    return {name.strip(): _unescaped(value) for name, _, value in pairs}


def _unescaped(text: str) -> str:
    for escaped, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escaped, character)
    return text


# --- expressions -----------------------------------------------------------------------------


def filled(text: str, context: Mapping[str, Any]) -> str:
    """A text with the values of its ``${{ }}``."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: _as_text(evaluated(match[1], context)), text)


def _as_text(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


_TOKEN = re.compile(r"\s*(?:'([^']*)'|(==|!=|&&|\|\||[()!])|([\w-]+(?:\.[\w-]+)*)(\(\))?)")
_PYTHON = {"&&": " and ", "||": " or ", "!": " not "}


def evaluated(expression: str, context: Mapping[str, Any]) -> Any:
    """The value of an expression of comparisons, ``&&``, ``||``, ``!``, contexts and status functions."""
    expression = expression.strip().removeprefix("${{").removesuffix("}}").strip()
    names: dict[str, Any] = {}
    code, at = "", 0
    while at < len(expression):
        match = _TOKEN.match(expression, at)
        assert match, f"not understood: {expression[at:]}"
        at = match.end()
        literal, operator, path, called = match.groups()
        if operator:
            code += _PYTHON.get(operator, operator)
            continue
        name = f"v{len(names)}"
        names[name] = (
            literal if path is None else _called(path, context) if called else _looked_up(path, context)
        )
        code += f" {name} "
    return eval(code, {"__builtins__": {}}, names)


def _called(name: str, context: Mapping[str, Any]) -> bool:
    succeeded = bool(context.get("succeeded", True))
    return {"always": True, "success": succeeded, "failure": not succeeded, "cancelled": False}[name]


def _looked_up(path: str, context: Mapping[str, Any]) -> Any:
    """What is not there is null, which is equal to an empty text, as in GitHub's own."""
    value: Any = context
    for key in path.split("."):
        value = value.get(key, "") if isinstance(value, Mapping) else ""
    return value
