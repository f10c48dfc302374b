"""Every rewrite, one object before and after."""

from collections.abc import Callable
from typing import Any

import pytest
from callsheet.document.document import Document
from callsheet.document.references.cursor import Cursor, cursor_at, entry_of
from callsheet.document.references.node import Placed
from callsheet.document.references.pointer import Pointer

Describe = Callable[..., Document]

ROOT = {"2.0": "swagger: '2.0'", "3.0": "openapi: 3.0.3", "3.1": "openapi: 3.1.0", "3.2": "openapi: 3.2.0"}


def plain(cursor: Cursor) -> Any:
    """The normal form with parts that stand elsewhere put in their places."""
    return _unplaced(cursor.value)


def _unplaced(value: Any) -> Any:
    if isinstance(value, Placed):
        return _unplaced(value.value)
    if isinstance(value, dict):
        return {key: _unplaced(item) for key, item in value.items()}
    return [_unplaced(item) for item in value] if isinstance(value, list) else value


def part(document: Document, *tokens: str) -> Cursor:
    found = cursor_at(document, Pointer(document.root.uri, tokens))
    assert found is not None
    return found


SCHEMAS: list[tuple[str, str, object]] = [
    ("3.0", "{type: string, nullable: true}", {"type": ["string", "null"]}),
    ("3.0", "{type: string, nullable: false}", {"type": "string"}),
    ("2.0", "{type: string, x-nullable: true}", {"type": ["string", "null"]}),
    ("3.1", "{type: string, nullable: true}", {"type": ["string", "null"]}),
    ("3.0", "{nullable: true}", {}),
    ("3.0", "{type: {a: b}, enum: [c]}", {"type": {"a": "b"}, "enum": ["c"]}),
    ("3.0", "{type: [], enum: [c]}", {"type": [], "enum": ["c"]}),
    (
        "3.0",
        "{nullable: true, properties: {a: {}}}",
        {"type": ["object", "null"], "properties": {"a": {}}},
    ),
    (
        "3.0",
        "{type: string, enum: [a], nullable: true}",
        {"type": ["string", "null"], "enum": ["a", None]},
    ),
    (
        "3.0",
        "{type: string, enum: [a, null], nullable: true}",
        {"type": ["string", "null"], "enum": ["a", None]},
    ),
    (
        "3.0",
        "{$ref: '#/x', nullable: true, description: d, type: string}",
        {"anyOf": [{"$ref": "#/x"}, {"type": "null"}], "description": "d"},
    ),
    (
        "3.0",
        "{nullable: true, title: t, allOf: [{$ref: '#/x'}]}",
        {"title": "t", "anyOf": [{"allOf": [{"$ref": "#/x"}]}, {"type": "null"}]},
    ),
    (
        "3.0",
        "{nullable: true, oneOf: [{$ref: '#/x'}]}",
        {"oneOf": [{"$ref": "#/x"}, {"type": "null"}]},
    ),
    ("3.0", "{minimum: 1, exclusiveMinimum: true}", {"exclusiveMinimum": 1}),
    ("3.0", "{maximum: 1, exclusiveMaximum: false}", {"maximum": 1}),
    ("3.1", "{exclusiveMaximum: 5}", {"exclusiveMaximum": 5}),
    ("3.0", "{example: 1}", {"examples": [1]}),
    ("3.1", "{example: 1, examples: [2]}", {"examples": [2]}),
    ("3.0", "{$ref: '#/x', description: d, minimum: 1}", {"$ref": "#/x", "description": "d"}),
    (
        "3.1",
        "{$ref: '#/x', description: d, minimum: 1}",
        {"$ref": "#/x", "description": "d", "minimum": 1},
    ),
    (
        "3.1",
        r"{type: [integer, string], pattern: '^-?(?:0|[1-9]\d*)$', format: int32}",
        {"type": "integer", "format": "int32"},
    ),
    ("3.1", "{type: [integer, string], pattern: '^a$'}", {"type": ["integer", "string"], "pattern": "^a$"}),
    ("2.0", "{type: file}", {"type": "string", "format": "binary"}),
    ("2.0", "{discriminator: kind}", {"discriminator": {"propertyName": "kind"}}),
    ("3.0", "{discriminator: {propertyName: k}}", {"discriminator": {"propertyName": "k"}}),
    ("3.1", "true", {}),
    ("3.1", "false", {"not": {}}),
    (
        "2.0",
        "{name: n, in: query, required: true, type: integer, collectionFormat: csv, minimum: 1}",
        {"type": "integer", "minimum": 1},
    ),
]


@pytest.mark.parametrize(("dialect", "text", "expected"), SCHEMAS)
def test_schemas(describe: Describe, dialect: str, text: str, expected: object) -> None:
    document = describe(a_yaml=f"{ROOT[dialect]}\nx: {{}}\nhere: {text}")
    assert plain(part(document, "here").schema()) == expected


def test_parts_of_a_nullable_schema_keep_their_places(describe: Describe) -> None:
    document = describe(
        a_yaml="openapi: 3.0.0\nhere: {nullable: true, allOf: [{type: string}], properties: {a: {}}}"
    )
    choice = part(document, "here").schema().get("anyOf")
    assert choice is not None
    inner = next(choice.elements())
    assert next(inner.sequence("allOf").elements()).pointer.fragment == "#/here/allOf/0"
    property_ = inner.mapping("properties").get("a")
    assert property_ is not None
    assert property_.pointer.fragment == "#/here/properties/a"


@pytest.mark.parametrize(
    ("dialect", "text", "expected"),
    [
        ("2.0", "type: array, in: query", ("form", False)),
        ("2.0", "type: array, in: path", ("simple", False)),
        ("2.0", "type: array, in: query, collectionFormat: multi", ("form", True)),
        ("2.0", "type: array, in: query, collectionFormat: ssv", ("spaceDelimited", False)),
        ("2.0", "type: array, in: query, collectionFormat: pipes", ("pipeDelimited", False)),
        ("2.0", "type: array, in: query, collectionFormat: tsv", ("tabDelimited", False)),
        ("2.0", "type: array, in: header, collectionFormat: tsv", ("simple", False)),
        ("2.0", "type: string, in: query", (None, None)),
        ("3.0", "in: query, style: deepObject, schema: {type: object}", ("deepObject", None)),
    ],
)
def test_styles(describe: Describe, dialect: str, text: str, expected: tuple[object, object]) -> None:
    document = describe(a_yaml=f"{ROOT[dialect]}\nhere: {{name: n, {text}}}")
    parameter = part(document, "here").parameter()
    assert (parameter.value.get("style"), parameter.value.get("explode")) == expected
    assert parameter.get("schema") is not None
    tolerated = [problem.code for problem in document.tolerated.values()]
    assert tolerated == (["unsupported-collection-format"] if "header, collectionFormat: tsv" in text else [])


@pytest.mark.parametrize("dialect", ["3.0", "3.1", "3.2"])
def test_examples_of_parameters_and_media_types(describe: Describe, dialect: str) -> None:
    document = describe(a_yaml=f"""
        {ROOT[dialect]}
        one: {{example: 1, schema: {{}}}}
        many: {{examples: {{a: {{$ref: "#/shared"}}}}}}
        shared: {{dataValue: 2, serializedValue: "2"}}
        """)
    one = part(document, "one").media_type().mapping("examples").get("example")
    assert one is not None
    assert one.example().value == {"value": 1}
    many = part(document, "many").media_type().mapping("examples").get("a")
    assert many is not None
    assert many.example().value["value"] == 2


SWAGGER = """
swagger: "2.0"
host: api.example.com
basePath: /v1/
schemes: [https, http]
consumes: [application/json]
produces: [application/json, application/xml]
paths:
  /pets:
    parameters:
      - {name: trace, in: header, type: string}
      - {$ref: "#/parameters/Body"}
    get:
      parameters: [{name: q, in: query, type: string}]
      schemes: [http]
      produces: [text/csv]
      responses:
        200: {description: d, schema: {$ref: "#/definitions/Pet"}, examples: {text/csv: "a,b"}}
        404: {$ref: "#/responses/Gone"}
        204: {description: nothing}
    post:
      consumes: [application/json, application/merge-patch+json]
      parameters: [{name: other, in: body, required: true, description: b, schema: {type: array}}]
      responses: {200: {description: d, schema: {type: file}}}
    put:
      consumes: [multipart/form-data, application/x-www-form-urlencoded]
      parameters:
        - {name: file, in: formData, type: file, required: true}
        - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
        - {name: ids, in: formData, type: array, items: {type: string}}
      responses: {}
  /form:
    post:
      parameters: [{name: a, in: formData, type: integer}]
      responses: {}
parameters:
  Body: {name: body, in: body, schema: {$ref: "#/definitions/Pet"}}
responses:
  Gone: {description: gone, headers: {Retry: {type: integer}}, schema: {type: string}}
definitions:
  Pet: {type: object}
securityDefinitions:
  basic: {type: basic}
  key: {type: apiKey, in: header, name: X-Key}
  code: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {r: read}}
  app: {type: oauth2, flow: application, tokenUrl: t, scopes: {}}
"""


@pytest.fixture
def operations(describe: Describe) -> dict[str, Cursor]:
    document = describe(a_yaml=SWAGGER)
    return {
        f"{method} {path}": operation
        for path, item in entry_of(document).api().mapping("paths").items()
        for method, operation in item.path_item().operations()
    }


def test_swagger_root(describe: Describe) -> None:
    document = describe(a_yaml=SWAGGER)
    api = entry_of(document).api()
    assert plain(api)["servers"] == [
        {"url": "https://api.example.com/v1"},
        {"url": "http://api.example.com/v1"},
    ]
    components = api.mapping("components")
    pet = components.mapping("schemas").get("Pet")
    assert pet is not None
    assert pet.pointer.fragment == "#/definitions/Pet"
    schemes = {
        name: plain(scheme.security_scheme())
        for name, scheme in components.mapping("securitySchemes").items()
    }
    assert schemes == {
        "basic": {"type": "http", "scheme": "basic"},
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "code": {
            "type": "oauth2",
            "flows": {
                "authorizationCode": {"authorizationUrl": "a", "tokenUrl": "t", "scopes": {"r": "read"}}
            },
        },
        "app": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "t", "scopes": {}}}},
    }


@pytest.mark.parametrize(
    ("lines", "urls"),
    [
        ("host: h", ["https://h"]),
        ("basePath: /v1", ["/v1"]),
        ("basePath: v1\nhost: h:8080\nschemes: [http]", ["http://h:8080/v1"]),
        ("x: 1", None),
    ],
)
def test_swagger_servers(describe: Describe, lines: str, urls: list[str] | None) -> None:
    api = entry_of(describe(a_yaml=f"swagger: '2.0'\n{lines}")).api()
    found = plain(api).get("servers")
    assert (found and [server["url"] for server in found]) == urls


def test_swagger_bodies(operations: dict[str, Cursor]) -> None:
    post = operations["POST /pets"].get("requestBody")
    assert post is not None
    assert post.pointer.fragment == "#/paths/~1pets/post/parameters/0"
    assert plain(post) == {
        "description": "b",
        "required": True,
        "content": {
            "application/json": {"schema": {"type": "array"}},
            "application/merge-patch+json": {"schema": {"type": "array"}},
        },
    }
    shared = operations["GET /pets"].get("requestBody")
    assert shared is not None
    assert shared.pointer.fragment == "#/parameters/Body"
    schema = shared.mapping("content").mapping("application/json").get("schema")
    assert schema is not None
    assert schema.pointer.fragment == "#/parameters/Body/schema"


def test_swagger_forms(operations: dict[str, Cursor]) -> None:
    put = operations["PUT /pets"].mapping("requestBody")
    assert list(put.mapping("content").value) == ["multipart/form-data"]
    form = put.mapping("content").mapping("multipart/form-data")
    assert plain(form)["encoding"] == {
        "tags": {"style": "form", "explode": True},
        "ids": {"style": "form", "explode": False},
    }
    schema = form.get("schema")
    assert schema is not None
    assert schema.pointer.fragment == "#/paths/~1pets/put/parameters"
    assert schema.value["required"] == ["file"]
    file = schema.schema().mapping("properties").get("file")
    assert file is not None
    assert file.pointer.fragment == "#/paths/~1pets/put/parameters/0"
    assert file.schema().value == {"type": "string", "format": "binary"}
    plain_form = operations["POST /form"].mapping("requestBody")
    assert list(plain_form.mapping("content").value) == ["application/x-www-form-urlencoded"]


def test_swagger_parameters_without_bodies(operations: dict[str, Cursor]) -> None:
    names = [
        parameter.parameter().text("name")
        for parameter in operations["GET /pets"].sequence("parameters").elements()
    ]
    assert names == ["q"]
    assert list(operations["PUT /pets"].sequence("parameters").elements()) == []


def test_swagger_responses(operations: dict[str, Cursor]) -> None:
    described = operations["GET /pets"].mapping("responses")
    responses = {status: plain(response.response()) for status, response in described.items()}
    assert responses["200"]["content"] == {
        "text/csv": {"schema": {"$ref": "#/definitions/Pet"}, "example": "a,b"}
    }
    assert "content" not in responses["204"]
    assert list(responses["404"]["content"]) == ["text/csv"]
    assert responses["404"]["headers"] == {"Retry": {"type": "integer"}}
    file = operations["POST /pets"].mapping("responses").get("200")
    assert file is not None
    assert list(file.response().mapping("content").value) == ["application/json", "application/xml"]


def test_swagger_operation_schemes(operations: dict[str, Cursor]) -> None:
    assert plain(operations["GET /pets"])["servers"] == [{"url": "http://api.example.com/v1"}]
    assert "servers" not in operations["POST /pets"].value


def test_path_items(describe: Describe) -> None:
    document = describe(
        a_yaml="""
        openapi: 3.2.0
        paths:
          /a:
            $ref: b.yaml#/item
            summary: own
          /b:
            query: {operationId: q}
            additionalOperations: {COPY: {operationId: c}}
            get: {$ref: b.yaml#/operation}
        """,
        b_yaml="""
        item: {summary: theirs, get: {operationId: g}}
        operation: {operationId: o}
        """,
    )
    paths = entry_of(document).api().mapping("paths")
    elsewhere = paths.get("/a")
    assert elsewhere is not None
    item = elsewhere.path_item()
    assert item.text("summary") == "own"
    assert [(m, str(o.pointer)) for m, o in item.operations()] == [("GET", "b.yaml#/item/get")]
    found = [(method, o.text("operationId")) for method, o in paths.mapping("/b").path_item().operations()]
    assert found == [("QUERY", "q"), ("GET", "o"), ("COPY", "c")]


def test_nothing_is_changed(describe: Describe) -> None:
    from copy import deepcopy

    document = describe(a_yaml=SWAGGER)
    before = deepcopy(document.data("a.yaml"))
    for _, item in entry_of(document).api().mapping("paths").items():
        for _, operation in item.path_item().operations():
            for response in operation.mapping("responses").items():
                response[1].response()
            for parameter in operation.sequence("parameters").elements():
                parameter.parameter()
    assert document.data("a.yaml") == before


@pytest.mark.parametrize(
    ("dialect", "media_type", "words"),
    [
        ("3.0", "multipart/form-data", {"contentType"}),
        ("3.0", "application/x-www-form-urlencoded", {"contentType", "style", "explode"}),
        ("3.1", "multipart/form-data", {"contentType", "style", "explode"}),
    ],
)
def test_parts_have_styles_since_3_1(
    describe: Describe, dialect: str, media_type: str, words: set[str]
) -> None:
    encoding = "{a: {style: deepObject, explode: true, contentType: text/plain}}"
    document = describe(a_yaml=f"{ROOT[dialect]}\nhere: {{{media_type}: {{encoding: {encoding}}}}}")
    content = part(document, "here").get(media_type)
    assert content is not None
    found = content.media_type().mapping("encoding").get("a")
    assert found is not None
    assert set(found.value) == words
    assert found.pointer.tokens[-2:] == ("encoding", "a")
