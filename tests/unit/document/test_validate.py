"""Judging: severities, what is allowed, what is remembered, and every way to tell of it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from callsheet.configuration.options import Options
from callsheet.document.document import Document
from callsheet.document.references.pointer import Pointer, parse_fragment
from callsheet.errors import Problem, Severity
from callsheet.validation import findings as findings_module, findings_cache, validate as validating
from callsheet.validation.findings import FAST, SLOW, validator_problems
from callsheet.validation.report import in_one_line, report
from callsheet.validation.rules import check
from callsheet.validation.validate import validate
from msgspec.structs import replace

Describe = Callable[..., Document]

FLAWED = """\
openapi: 3.1.0
info: {title: t, version: "1"}
paths:
  /a:
    get:
      operationId: a
      parameters: [{name: q, in: query, schema: {type: strng}}]
      responses: {"200": {description: ok}}
    put: {operationId: a, responses: {"200": {description: ok}}, tgas: [x]}
"""


def found(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.severity)) for problem in problems]


def test_warnings_by_default(describe: Describe) -> None:
    assert found(validate(describe(a_yaml=FLAWED))) == [
        ("unknown-type", "warning"),
        ("duplicate-operation-id", "warning"),
        ("unknown-keyword", "warning"),
    ]


@pytest.mark.parametrize(
    ("strict", "errors"),
    [
        (("all",), {"unknown-type", "duplicate-operation-id", "unknown-keyword"}),
        (("unknown-type",), {"unknown-type"}),
        ((), set()),
    ],
)
def test_strictness(describe: Describe, strict: tuple[str, ...], errors: set[str]) -> None:
    problems = validate(describe(Options(spec="", cache=False, strict=strict), a_yaml=FLAWED))
    assert {problem.code for problem in problems if problem.severity is Severity.ERROR} == errors


@pytest.mark.parametrize(
    ("allow", "left"),
    [
        ("unknown-type", ["duplicate-operation-id", "unknown-keyword"]),
        ("unknown-type@#/paths/*", ["duplicate-operation-id", "unknown-keyword"]),
        ("unknown-type@#/components/*", ["unknown-type", "duplicate-operation-id", "unknown-keyword"]),
        ("unknown-keyword@#/paths/~1a/put/tgas", ["unknown-type", "duplicate-operation-id"]),
    ],
)
def test_allowed(describe: Describe, allow: str, left: list[str]) -> None:
    options = Options(spec="", cache=False, strict=("all",), allow=(allow,))
    assert [problem.code for problem in validate(describe(options, a_yaml=FLAWED))] == left


def test_errors_cannot_be_allowed(describe: Describe) -> None:
    options = Options(spec="", cache=False, allow=("wrong-type",))
    problems = validate(describe(options, a_yaml="openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: []"))
    assert found(problems) == [("wrong-type", "error")]


@pytest.mark.parametrize("module", [FAST, SLOW])
def test_both_validators_find_the_same(describe: Describe, module: str) -> None:
    document = describe(a_yaml=FLAWED)
    problems = validator_problems(document, check(document), module)
    assert [problem.code for problem in problems] == ["unknown-keyword", "wrong-type"]


@pytest.mark.parametrize("module", [FAST, SLOW])
def test_validators_read_nothing_by_themselves(
    describe: Describe, tmp_path: Path, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reference that we refuse is not followed by a validator behind our back."""
    (tmp_path / "secret.yaml").write_text("type: strng")
    document = describe(sub__a_yaml="""
        openapi: 3.0.3
        info: {title: t, version: "1"}
        paths: {}
        components:
          schemas:
            A: {$ref: "../secret.yaml"}
            B: {$ref: "https://description.invalid/x"}
            C: {default: 1, example: {$ref: "../secret.yaml"}}
        """)
    checked = check(document)
    assert [problem.code for problem in checked.problems] == ["outside-root", "remote-reference"]
    monkeypatch.setattr("socket.socket", None)
    assert validator_problems(document, checked, module) == ()


@pytest.mark.parametrize("module", [FAST, SLOW])
def test_the_type_of_files_of_swagger_2_is_known(describe: Describe, module: str) -> None:
    document = describe(a_yaml="""
        swagger: "2.0"
        info: {title: t, version: "1"}
        paths: {/a: {get: {responses: {"200": {description: ok, schema: {type: file}}}}}}
        """)
    assert validator_problems(document, check(document), module) == ()


def test_several_files_are_judged_together(describe: Describe) -> None:
    document = describe(
        a_yaml="""
        openapi: 3.0.3
        info: {title: t, version: "1"}
        paths: {/a: {$ref: "paths/a.yaml"}}
        """,
        paths__a_yaml="""
        get:
          parameters: [{name: a, in: query, schema: {$ref: "../schemas.yaml#/A"}}]
          responses: {200: {description: ok}}
        """,
        schemas_yaml="A: {type: string, enum: [x], default: 3}",
    )
    (problem,) = validate(document)
    assert str(problem.at) == "schemas.yaml#/A/default"


def test_findings_are_cached(describe: Describe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_cache, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    document = describe(Options(spec=""), a_yaml=FLAWED)
    first = validate(document)
    (remembered,) = (tmp_path / "cache" / "findings").iterdir()
    monkeypatch.setattr(validating, "validator_problems", None)
    assert validate(document) == first
    monkeypatch.undo()
    monkeypatch.setattr(findings_cache, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    for damage in ("", "{}", '{"problems": [{"code": 1}]}', "[1]", "\ud7ff"):
        remembered.write_text(damage)
        assert validate(document) == first
    assert validate(describe(Options(spec=""), a_yaml=FLAWED + "# changed\n")) == first
    assert len(list((tmp_path / "cache" / "findings").iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_no_problem(
    describe: Describe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(findings_cache, "user_cache_path", lambda *_, **__: tmp_path / "file")
    assert len(validate(describe(Options(spec=""), a_yaml=FLAWED))) == 3


def test_no_cache_leaves_nothing(describe: Describe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_cache, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    validate(describe(a_yaml=FLAWED))
    assert not (tmp_path / "cache").exists()


def test_json(describe: Describe) -> None:
    document = describe(a_yaml=FLAWED)
    told = json.loads(report(validate(document), document, "json"))
    assert told[0]["code"] == "unknown-type"
    assert (told[0]["line"], told[0]["column"]) == (7, 56)
    assert told[0]["pointer"] == "#/paths/~1a/get/parameters/0/schema/type"
    assert told[0]["part"] == 'GET /a, query parameter "q"'


def test_one_line_has_the_part_in_words_and_its_pointer(describe: Describe) -> None:
    document = describe(a_yaml=FLAWED)
    first = validate(document)[0]
    line = in_one_line(replace(first, spot=document.locate(first.at)))
    assert line.endswith(
        '"strng" is not a JSON Schema type '
        '(GET /a, query parameter "q" at #/paths/~1a/get/parameters/0/schema/type)'
    )


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("#/paths/~1a/get/parameters/0", 'GET /a, query parameter "q"'),
        ("#/paths/~1a/get/parameters/7/schema", "GET /a, parameter 8"),
        (
            "#/paths/~1a/put/responses/200/content/a~1b/schema/properties/x",
            'PUT /a, response 200, a/b, property "x"',
        ),
        ("#/paths/~1a/post/requestBody/content/a~1b", "POST /a, request body, a/b"),
        ("#/paths/~1a/servers/0", "path /a"),
        (
            "#/components/schemas/Pet/properties/properties/properties/a",
            'schema "Pet", property "properties", property "a"',
        ),
        ("#/definitions/Pet", 'schema "Pet"'),
        ("#/info", ""),
        ("#", ""),
    ],
)
def test_parts_in_words(pointer: str, words: str, describe: Describe) -> None:
    document = describe(a_yaml=FLAWED)
    assert document.locate(Pointer(document.root.uri, parse_fragment(pointer))).part == words


def test_sarif(describe: Describe) -> None:
    document = describe(a_yaml=FLAWED)
    (run,) = json.loads(report(validate(document), document, "sarif"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "duplicate-operation-id",
        "unknown-keyword",
        "unknown-type",
    ]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 7,
        "startColumn": 56,
    }
    assert run["results"][0]["level"] == "warning"


def test_github(describe: Describe) -> None:
    document = describe(a_yaml=FLAWED)
    first = validate(document)[0]
    line = report([replace(first, message="50% of\nit")], document, "github")
    assert line.startswith("::warning file=")
    part, _, message = line.split("::", 2)[2].partition(": ")
    assert ",line=7,col=56,title=unknown-type::" in line
    assert part == 'GET /a, query parameter "q"'
    assert message == '50%25 of%0Ait (did you mean "string"?)\n'


def test_nothing_to_tell() -> None:
    assert report((), None) == ""
    assert json.loads(report((), None, "json")) == []


def test_of_very_many_findings_the_first_are_told(
    describe: Describe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_module, "FINDINGS_TIMES_SCHEMAS", 100)
    schemas = "\n".join(f"            S{n}: {{default: {n}, maximum: -1}}" for n in range(60))
    document = describe(a_yaml=f"""
        openapi: 3.1.0
        info: {{title: t, version: "1"}}
        paths: {{}}
        components:
          schemas:
{schemas}
        """)
    problems = validator_problems(document, check(document))
    assert [problem.code for problem in problems].count("invalid") == 50
    assert [problem.message for problem in problems if problem.code == "validation-incomplete"] == [
        "openapi-spec-validator did not finish: it found 60 problems, of which 50 are shown"
    ]
