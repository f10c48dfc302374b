"""What openapi-spec-validator or its faster companion finds, as problems with positions."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ..document.references.node import kind_of
from ..document.references.pointer import Pointer
from ..document.references.walk import PartKind
from ..document.text.printable import printable, quoted
from ..errors import Problem, Severity
from ..wording import listed
from .bundle import LEFT_OUT, Bundle, bundle
from .cost import costly_defaults, costly_schema

if TYPE_CHECKING:
    from jsonschema import ValidationError as Finding  # both validators' errors have its attributes

    from ..document.document import Document
    from .rules import Checked

FAST, SLOW = "openapi_spec_validator_rs", "openapi_spec_validator"

FINDINGS_TIMES_SCHEMAS = 10_000_000
"""Locating a finding can take a pass over all schemas, and nobody reads thousands of findings."""

_CLASSES = {
    "2.0": "OpenAPIV2SpecValidator",
    "3.0": "OpenAPIV30SpecValidator",
    "3.1": "OpenAPIV31SpecValidator",
    "3.2": "OpenAPIV32SpecValidator",
}


def validator_name(preferred: str | None = None) -> str:
    """The module and version of the validator, for the report and for the key of the cache."""
    module = preferred or (FAST if find_spec(FAST) else SLOW)
    return f"{module} {_version(module)}"


def validator_problems(
    document: Document, checked: Checked, module: str | None = None
) -> tuple[Problem, ...]:
    """What the validator finds: warnings only, because most of it does not prevent a client."""
    if any(
        problem.severity is Severity.ERROR and problem.code == "wrong-type" for problem in checked.problems
    ):
        return ()  # the validators trip over a description that is no tree of objects
    most = document.options.limits.validation_steps
    costly = costly_schema(document, checked, most)
    if costly is not None:
        message = f"openapi-spec-validator would take more than {most} steps (limit: validation_steps)"
        return (_warning("validation-incomplete", message, costly),)
    module = module or (FAST if find_spec(FAST) else SLOW)
    replaced = _replacements(document, checked)
    unchecked = dict.fromkeys(costly_defaults(document, checked, most), LEFT_OUT)
    replaced |= unchecked
    data = bundle(document, replaced)
    findings, failure = _findings(module, document.dialect, data)
    limit = max(50, FINDINGS_TIMES_SCHEMAS // max(1, len(checked.schemas)))
    if len(findings) > limit:
        failure = failure or f"it found {len(findings)} problems, of which {limit} are shown"
        findings = findings[:limit]
    problems = list(_Problems(bundle=data, checked=checked).of(findings))
    if failure is not None:
        message = f"openapi-spec-validator did not finish: {_short(failure)}"
        problems.append(_warning("validation-incomplete", message, document.root))
    message = f"checking this default could take more than {most} steps (limit: validation_steps)"
    problems += [_warning("validation-incomplete", message, at) for at in unchecked]
    return tuple(
        problem
        for problem in problems
        if problem.code == "validation-incomplete" or not _is_beneath(problem.at, replaced)
    )


def _replacements(document: Document, checked: Checked) -> dict[Pointer, Any]:
    """Parts on which a validator would fail and not report the rest; our own problems report them."""
    replaced: dict[Pointer, Any] = {}
    for broken in checked.broken:
        holder = broken.error.problems[0].at.parent
        replaced[holder] = _stand_in(document, broken.part, len(replaced))
    for problem in checked.problems:
        if problem.code == "bad-path" and problem.severity is Severity.ERROR:
            replaced[problem.at] = LEFT_OUT
        elif problem.code in ("missing-property", "parameter-location"):
            at = problem.at.parent if problem.at.tokens[-1:] == ("in",) else problem.at
            if at.tokens:
                replaced[at] = _stand_in(document, PartKind.PARAMETER, len(replaced))
    return replaced


def _stand_in(document: Document, part: PartKind, number: int) -> dict[str, Any]:
    match part:
        case PartKind.PARAMETER:
            schema: dict[str, Any] = {"type": "string"}
            described = schema if document.dialect == "2.0" else {"schema": schema}
            return {"name": f"callsheet-{number}", "in": "query", **described}
        case PartKind.BODY:
            return {"content": {}}
        case PartKind.RESPONSE:
            return {"description": ""}
        case PartKind.OPERATION:
            return {"responses": {"200": {"description": ""}}}
    return {}


def _version(module: str) -> str:
    if module == FAST:  # which is loaded in less time than it takes to find the version of a package
        return str(importlib.import_module(module).__version__)
    from importlib.metadata import version

    return version(module.replace("_", "-"))


def _findings(module: str, dialect: str, data: Bundle) -> tuple[list[Finding], str | None]:
    """All errors of a validator; also those found before it failed, and why it failed."""
    validators = importlib.import_module(module)
    validator = getattr(validators, _CLASSES[dialect])(data.data)
    findings: list[Finding] = []
    try:
        findings += validator.iter_errors()
    except _tripping(module) as error:
        return findings, str(error).splitlines()[0] if str(error) else type(error).__name__
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of pyo3; it is no Exception, and nobody exports it
            raise
        return findings, "it panicked"
    return findings, None


def _tripping(module: str) -> tuple[type[Exception], ...]:
    """What the validators raise on documents that they do not expect; they document no exceptions."""
    tripped = [AssertionError, AttributeError, LookupError, TypeError, ValueError, RecursionError]
    if module == FAST:
        return (*tripped, importlib.import_module(f"{FAST}.exceptions").OpenAPISpecValidatorError)
    referencing = importlib.import_module("referencing.exceptions")
    return (*tripped, referencing.Unresolvable, referencing.NoSuchResource)


_REPORTED_BY_CLASS: dict[str, tuple[str, ...]] = {
    "DuplicateOperationIDError": ("duplicate-operation-id",),
    "ExtraParametersError": ("required-unknown",),
    "ParameterDuplicateError": ("duplicate-parameter",),
    "UnresolvableParameterError": ("path-parameter-undescribed", "path-parameter-unused"),
}
_REPORTED_BY_MESSAGE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("Duplicate tag name"), "duplicate-tag"),
    (re.compile(".* is not of type 'object', 'boolean'$", re.DOTALL), "wrong-type"),
)


def _is_file(finding: Finding) -> bool:
    """``type: file`` of Swagger 2.0, which validators take for a mistake; elsewhere our checks report it."""
    return list(finding.absolute_path)[-1:] == ["type"] and finding.instance == "file"


class _Problems(Struct, frozen=True, kw_only=True):
    """Makes problems of findings and locates them; validators do so only for their meta-schema."""

    bundle: Bundle
    checked: Checked

    def of(self, findings: Sequence[Finding]) -> Iterator[Problem]:
        known = {problem.code for problem in self.checked.problems}
        for finding in findings:
            codes = _REPORTED_BY_CLASS.get(type(finding).__name__, ())
            codes += tuple(code for pattern, code in _REPORTED_BY_MESSAGE if pattern.match(finding.message))
            if known.isdisjoint(codes) and not _is_file(finding):
                yield from self._problem(finding)

    def _problem(self, finding: Finding) -> Iterator[Problem]:
        at = self._place(finding)
        if at is None:
            yield _warning("invalid", _short(finding.message), self.bundle.root)
            return
        deepest, path = _deepest(finding)
        for token in path[len(finding.absolute_path) :]:
            at = at / token
        yield _worded(deepest, at)

    def _place(self, finding: Finding) -> Pointer | None:
        """Where a finding is: its path counts from the document, or from a schema, or from a default."""
        path = list(finding.absolute_path)
        if not isinstance(finding.validator, str):
            return None
        value = _dig(self.bundle.data, path)
        if value == (finding.instance,):
            return self.bundle.origin(path)
        if value is not None and _is_key(finding.instance, value[0]):
            return self.bundle.origin([*path, str(finding.instance)])  # a key has no path of its own
        for schema in self.checked.schemas:
            if not isinstance(schema.value, dict):
                continue
            if _dig(schema.value, path) == (finding.instance,):
                return _append(schema.pointer, path)
            if "default" in schema.value and _dig(schema.value["default"], path) == (finding.instance,):
                return _append(schema.pointer / "default", path)
        return None


def _is_key(instance: Any, holder: Any) -> bool:
    return isinstance(instance, str) and isinstance(holder, dict) and instance in holder


def _append(at: Pointer, path: Sequence[str | int]) -> Pointer:
    return Pointer(at.uri, (*at.tokens, *map(str, path)))


def _dig(value: Any, path: Sequence[str | int]) -> tuple[Any] | None:
    for token in path:
        try:
            value = value[token]
        except (KeyError, IndexError, TypeError):
            return None
    return (value,)


def _deepest(finding: Finding) -> tuple[Finding, list[str | int]]:
    """Of a choice of which no branch fits: the intended branch, and its deepest reason."""
    while finding.context:
        branches: dict[str | int, list[Finding]] = {}
        for reason in finding.context:
            branches.setdefault(reason.relative_schema_path[0], []).append(reason)
        intended = min(branches.values(), key=_unlikeliness)
        finding = max(intended, key=lambda reason: len(reason.absolute_path))
    return finding, list(finding.absolute_path)


def _unlikeliness(branch: list[Finding]) -> tuple[bool, bool, int]:
    """A branch for another kind of object has a constant that differs, or a reference that is missing."""
    is_reference = any("$ref" in reason.message for reason in branch)
    is_other_kind = any(reason.validator in ("enum", "const") for reason in branch)
    return is_reference, is_other_kind, -max(len(reason.absolute_path) for reason in branch)


_REQUIRED = re.compile(r"(['\"])(.*)\1 is a required property")
_UNEXPECTED = re.compile(
    r"\((?P<names>.*) (?:was|were) unexpected\)$|^(?P<first>.*) do(?:es)? not match any of", re.DOTALL
)
_NAME = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")


def _worded(finding: Finding, at: Pointer) -> Problem:
    """A short message: that of the validator repeats whole objects, which the report shows anyway."""
    if isinstance(finding.instance, dict) and isinstance(finding.instance.get("$ref"), str):
        message = "OpenAPI does not allow a reference here; it is followed anyway"
        return _warning("misplaced-reference", message, at / "$ref")
    match finding.validator:
        case "required":
            match = _REQUIRED.match(finding.message)
            name = match.group(2) if match else "something"
            return _warning("missing-property", f"required property {quoted(name)} is missing", at)
        case "type":
            types = finding.validator_value
            expected = " or ".join(types) if isinstance(types, list) else str(types)
            hint = _in_quotes(finding.instance, at) if expected == "string" else None
            return _warning("wrong-type", f"expected {expected}, got {kind_of(finding.instance)}", at, hint)
        case "additionalProperties" | "unevaluatedProperties":
            return _unexpected(finding, at)
        case "enum" | "const":
            return _warning("bad-value", _short(finding.message), at)
        case "format" | "pattern":
            return _warning("bad-format", _short(finding.message), at)
        case "oneOf" | "anyOf" | "not":
            return _warning(
                "invalid",
                f"this {kind_of(finding.instance)} matches none of the forms that are allowed here",
                at,
            )
    return _warning("invalid", _short(finding.message), at)


def _unexpected(finding: Finding, at: Pointer) -> Problem:
    match = _UNEXPECTED.search(finding.message)
    names = _names(match["names"] or match["first"]) if match else []
    if not names:
        return _warning("unknown-keyword", _short(finding.message), at)
    keywords = listed([quoted(name) for name in names])
    return _warning("unknown-keyword", f"OpenAPI does not define {keywords} here", at / names[0])


def _names(text: str) -> list[str]:
    """The names in a message, which the validators write as Python does."""
    names = []
    for name in _NAME.findall(text):
        try:
            names.append(str(ast.literal_eval(name)))
        except (SyntaxError, ValueError):
            names.append(name[1:-1])
    return names


def _short(message: str) -> str:
    """A message of a validator, in which text of the description may stand, safe to print."""
    return printable(message.split("\n")[0])


def _is_beneath(at: Pointer, holders: Mapping[Pointer, Any]) -> bool:
    """Whether a place was replaced before validation: it has a problem of its own."""
    return any(Pointer(at.uri, at.tokens[:length]) in holders for length in range(len(at.tokens) + 1))


def _in_quotes(value: object, at: Pointer) -> str | None:
    """The hint for a string that YAML reads as a number: ``openapi: 3.1``."""
    if type(value) not in (int, float):
        return None
    text = str(value)
    is_version = at.tokens == ("openapi",) and text.count(".") == 1
    return f"write '{text}{'.0' if is_version else ''}' in quotes"


def _warning(code: str, message: str, at: Pointer, hint: str | None = None) -> Problem:
    return Problem(code=code, message=message, at=at, severity=Severity.WARNING, hint=hint)
