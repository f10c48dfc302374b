"""How much of an API an independent judge accepts: requests made from the types alone, and answers.

For every operation of every description, two requests (with as little as it takes, and with all there
is) are sent through the generated client to `judge.py`, which validates them with openapi-core; for
every described status the judge makes an answer, which the client has to decode strictly.

    python benchmarks/conformance.py --judge PYTHON_WITH_OPENAPI_CORE DESCRIPTION_OR_FOLDER...

Prints the share that passes, and explains each exception.
"""

from __future__ import annotations

import argparse
import base64
import importlib
import json
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import CallsheetError
from callsheet.ir.build import build_api
from callsheet.ir.model import Api, Default, Exact, Operation, Range, Status
from callsheet.output.render import render
from callsheet.python.client.extras import TESTING
from callsheet.python.code.code import Code
from callsheet.python.naming.table import NameTable
from callsheet.python.plan import PythonOptions, plan_package
from callsheet.validation.bundle import bundle
from callsheet.validation.validate import validate

sys.path.insert(0, str(Path(__file__).parent))
from corpus import descriptions as _below
from plausible import Values

HOST = "https://judge.test"

EXPLAINED = (
    (r"undescribed: ", "a property is required that its schema does not describe"),
    (r"foreign: ", "a part of an allOf says of all other properties what those of its neighbours do not fit"),
    (r"^hollow: ", "a form cannot say that an object is there which has no properties"),
    (r"header parameter: Accept-Encoding", "a client asks for compression that it can undo"),
    (r"'(\d+)' is not one of \[\d|\[.*\] is not one of \['", "an enum does not fit the type of its schema"),
    (r"SecurityNotFound.*basicAuth.*conjurAuth", "two credentials are asked for in one header"),
    (
        r"SecurityNotFound.*conjurKubernetesMutualTls",
        "HTTP's scheme mutual, which the report says is not sent",
    ),
    (r"is not one of \[\]", "an enum has no values"),
    (r"/: \{'key': 'text'\} is not of type 'string'", "a form whose schema is no object"),
    (r"is not one of \[\{\}\]", "an enum has an object as its value, which no type can say"),
    (
        r"broke down: AttributeError: 'str' object has no attribute 'get'",
        "a reference stands in place of properties, where OpenAPI has none",
    ),
    (r"adjacent: ", "two parameters of a path with nothing between them"),
)
"""What an exception says, and why it is none of ours."""


@dataclass(slots=True)
class Tally:
    operations: int = 0
    functions: int = 0
    """How many operations there are, and how many of them have a function of their own."""
    passed: Counter[str] = field(default_factory=Counter)
    failed: dict[str, list[str]] = field(default_factory=lambda: {"request": [], "answer": []})
    explained: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    """The first exception of each explanation."""
    skipped: Counter[str] = field(default_factory=Counter)
    """Operations that were not tried, by the reason."""
    doubted: list[str] = field(default_factory=list)
    """Answers that the judge made and did not find valid itself; nobody is held to them."""
    removed: Counter[str] = field(default_factory=Counter)
    """What was taken out of descriptions before they were judged by, since no type can say it."""

    def count(self, kind: str, operation: str, problem: str | None) -> None:
        if problem is None:
            self.passed[kind] += 1
            return
        reason = next((why for pattern, why in EXPLAINED if re.search(pattern, problem)), None)
        if reason is None:
            self.failed[kind].append(f"{operation}: {problem}")
        else:
            self.explained[f"{kind}: {reason}"] += 1
            self.examples.setdefault(f"{kind}: {reason}", f"{operation}: {problem}")


class Judge:
    """The judge as a transport: requests go to it, and what it answers comes back."""

    def __init__(self, python: str, description: Path, runtime: Any) -> None:
        command = [python, str(Path(__file__).parent / "judge.py"), str(description)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"PYTHONWARNINGS": "ignore"},
        )
        self.runtime = runtime
        self.removed: dict[str, int] = self._hear()
        self.case: dict[str, Any] = {}
        self.verdict: dict[str, Any] = {}

    def send(self, request: Any) -> Any:
        content = request.content if isinstance(request.content, bytes | None) else b"".join(request.content)
        case = {
            **self.case,
            "url": request.url,
            "headers": list(request.headers.items()),
            "body": base64.b64encode(content or b"").decode(),
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(case) + "\n")
        self._process.stdin.flush()
        self.verdict = self._hear()
        chunks = iter([base64.b64decode(self.verdict["body"])])
        headers = self.runtime.Headers((name, text) for name, text in self.verdict["headers"])
        return self.runtime.Reply(self.verdict["status"], headers, lambda: next(chunks, b""), lambda: None)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _hear(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the judge is gone")
        return json.loads(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("descriptions", nargs="+", type=Path, help="files, or folders of them")
    parser.add_argument("--judge", default=sys.executable, help="a Python that has openapi-core")
    parser.add_argument("--seconds", type=float, default=300, help="begin no description after this time")
    parser.add_argument("--most", type=int, default=1000, help="try no more operations of a description")
    parser.add_argument("--verbose", action="store_true", help="show all exceptions of all descriptions")
    options = parser.parse_args()
    warnings.simplefilter("ignore", DeprecationWarning)  # deprecated operations are tried like all others
    began, total, descriptions = time.monotonic(), Tally(), 0
    paths = [path for one in options.descriptions for path in (_below(one) if one.is_dir() else [one])]
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        for number, path in enumerate(paths):
            if time.monotonic() - began > options.seconds:
                print(f"{len(paths) - number} descriptions were not begun: the time was up (--seconds)")
                break
            found = _tried(path, Path(folder) / f"client_{number}", options.judge, options.most)
            if found is not None:
                descriptions += 1
                _add(total, found)
                _print(path.name, found, 1000 if options.verbose else 3)
    print(f"\n{descriptions} descriptions: {total.functions} functions for {total.operations} operations")
    _print("all", total, 0)
    for reason, times in total.explained.most_common():
        print(f"  {times} times, {reason}\n      such as {total.examples[reason][:300]}")
    print(f"  {len(total.doubted)} answers were not counted: the judge did not find its own answer valid")
    for doubt in total.doubted[: 1000 if options.verbose else 1]:
        print(f"      such as {doubt[:300]}")
    for reason, times in total.skipped.items():
        print(f"  {times} operations were not tried: {reason}")
    removed = ", ".join(f"{word} {times}" for word, times in total.removed.most_common())
    print(f"  not judged, since types do not say it: {removed}")
    sys.exit(1 if any(total.failed.values()) else 0)


def _tried(path: Path, target: Path, python: str, most: int) -> Tally | None:
    try:
        document = read(Options(spec=str(path), ref_root=path.parent.parent))
        validate(document)  # which follows all references, as a bundle needs it
        api = build_api(document)
    except CallsheetError as error:
        print(f"{path.name}: not read: {str(error)[:100]}")
        return None
    names = write(api, target)
    package = importlib.import_module(target.name)
    runtime = importlib.import_module(f"{target.name}._runtime")
    description = target.with_suffix(".json")
    whole = json.dumps(bundle(document, {}).data, default=str)
    description.write_text(whole.replace("x-callsheet-files", "callsheet-files"))
    judge = Judge(python, description, runtime)
    try:
        tally = _operations(api, names, package, judge, most)
        tally.removed += Counter(judge.removed)
        return tally
    finally:
        judge.close()


def write(api: Api, target: Path, *, testing: bool = False) -> NameTable:
    chosen = PythonOptions(
        name=Code(target.name),
        transport=Code("stdlib"),
        renames={},
        locked_names={},
        formats={},
        enums="mixed",
        vars={},
        testing=testing,
        extras=(TESTING,) if testing else (),
    )
    package, names = plan_package(api, chosen)
    for file in render(package):
        place = target / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(file.text)
    return names


def _operations(api: Api, names: NameTable, package: Any, judge: Judge, most: int) -> Tally:
    tally = Tally()
    new = [operation for operation in api.operations if _is_of_3_2(operation)]
    tally.skipped["only OpenAPI 3.2 has what the operation uses"] += len(new)
    known = [operation for operation in api.operations if operation not in new]
    step = max(1, -(-len(known) // most))
    tally.skipped["a sample was taken (--most)"] += len(known) - len(known[::step])
    drifts: list[Any] = []
    client = package.Client(
        base_url=HOST,
        transport=judge,
        retry=0,
        strict=True,
        on_drift=drifts.append,
        **_credentials(package.Client),
    )
    functions = {operation.at: _function(package, names, operation) for operation in api.operations}
    tally.operations += len(api.operations)
    tally.functions += len({id(function) for function in functions.values()})
    for operation in known[::step]:
        function = functions[operation.at]
        for full in (False, True):
            for status in _statuses(operation) if not full else ["200"]:
                judge.case = {"template": operation.path, "method": operation.method, "status": status}
                _attempt(
                    tally, client, function, Values(package.__name__, full), judge, drifts, full or status
                )
    return tally


def _function(package: Any, names: NameTable, operation: Operation) -> Any:
    named = names.operations[operation.at]
    module = importlib.import_module(f"{package.__name__}.calls.{named.module}")
    return getattr(getattr(module, named.resource), named.function)


def _is_of_3_2(operation: Operation) -> bool:
    """Whether a judge that reads OpenAPI 3.1 would not know the operation."""
    contents = [*(operation.body.contents if operation.body else ())]
    contents += [content for response in operation.responses for content in response.contents]
    return (
        operation.method not in ("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE")
        or any(p.location == "querystring" or p.style == "cookie" for p in operation.parameters)
        or any(content.item_type is not None for content in contents)
    )


def _attempt(
    tally: Tally, client: Any, function: Any, values: Values, judge: Judge, drifts: list[Any], what: Any
) -> None:
    """One request and its answer, each counted once."""
    shown = f"{judge.case['method']} {judge.case['template']} ({'all there is' if what is True else what})"
    drifts.clear()
    judge.verdict = {}
    problem: str | None = None
    try:
        positional, named = values.arguments(function)
        client.send(function(*positional, **named))
    except EOFError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever is raised is counted against us
        if type(error).__mro__[-4].__name__ != "ApiError" and not hasattr(error, "response"):
            problem = f"{type(error).__name__}: {error}"
        elif type(error).__name__ == "DecodeError":
            problem = f"DecodeError: {error}"
    verdict = judge.verdict
    if not verdict:
        tally.count("request", shown, problem or "nothing was sent")
        return
    complaint = _complaint(verdict["errors"], judge.case["template"])
    tally.count("request", shown, _hollow(complaint, judge.runtime, named.get("body")))
    if what is True:
        return
    if verdict["doubts"]:
        tally.doubted.append(f"{shown}: {'; '.join(verdict['doubts'])}")
        return
    drift = f"drift at {drifts[0]}" if drifts else None
    tally.count("answer", shown, problem or drift)


def _complaint(errors: list[str], template: str) -> str | None:
    """What the judge says, and whether it may have taken the path apart in another way."""
    text = "; ".join(errors)
    return (f"adjacent: {text}" if "}{" in template else text) if text else None


def _hollow(complaint: str | None, runtime: Any, body: Any) -> str | None:
    """The complaint, and whether all that is missed are objects without properties, which no form can say."""
    missed = re.findall(r"/: '(\w+)' is a required property", complaint or "")
    given = runtime.encode(body) if missed else None
    if isinstance(given, dict) and all(given.get(name) == {} for name in missed):
        return f"hollow: {complaint}"
    return complaint


def _statuses(operation: Operation) -> Iterator[str]:
    found = [_key(response.status) for response in operation.responses]
    yield from found or ["200"]


def _key(status: Status) -> str:
    match status:
        case Exact(code):
            return str(code)
        case Range(hundreds):
            return f"{hundreds}XX"
        case Default():
            return "default"


def _credentials(client: Any) -> dict[str, Any]:
    import inspect

    found: dict[str, Any] = {}
    for name, parameter in inspect.signature(client.__init__).parameters.items():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and name != "base_url":
            found[name] = ("user", "password") if "tuple[" in str(parameter.annotation) else "secret"
    return found


def _add(total: Tally, found: Tally) -> None:
    total.operations += found.operations
    total.functions += found.functions
    total.passed += found.passed
    total.explained += found.explained
    total.removed += found.removed
    total.doubted += found.doubted
    total.skipped += found.skipped
    total.examples = found.examples | total.examples
    for kind, failures in found.failed.items():
        total.failed[kind] += failures


def _print(name: str, tally: Tally, most: int) -> None:
    shares = []
    for kind in ("request", "answer"):
        explained = sum(times for reason, times in tally.explained.items() if reason.startswith(kind))
        tried = tally.passed[kind] + len(tally.failed[kind]) + explained
        share = 100 * (tally.passed[kind] + explained) / tried if tried else 100.0
        shares.append(f"{kind}s {tally.passed[kind]}+{explained}/{tried} ({share:.1f} %)")
    print(f"{name}: {', '.join(shares)}", flush=True)
    for kind, failures in tally.failed.items():
        for failure in failures[:most]:
            print(f"    {kind}: {failure[:400]}")


if __name__ == "__main__":
    main()
