"""Problem codes of operations: paths, parameters, bodies, responses, servers and security."""

from __future__ import annotations

from .row import ProblemCode, Severity

DESCRIPTION = (
    ProblemCode(
        code="bad-name",
        meaning="HTTP cannot send this method or header name.",
        explanation=(
            "The operation or header is left out. Names are letters, digits and !#$%&'*+-.^_`|~ (RFC 9110,"
            " 5.6.2)."
        ),
        example="""
paths:
  /pets:
    get:
      parameters: [{name: "X Id", in: header, schema: {type: string}}]
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="bad-path",
        level=Severity.ERROR,
        meaning="A path cannot be sent.",
        explanation="A path starts with a slash, has pairs of braces, and no control characters.",
        example="""
paths:
  "/pets/{id": {get: {responses: {"200": {description: ok}}}}
""",
    ),
    ProblemCode(
        code="duplicate-operation-id",
        meaning="Two operations have the same operationId.",
        explanation="Both are generated; their names come from method and path where they must differ.",
        example="""
paths:
  /pets: {get: {operationId: list, responses: {"200": {description: ok}}}}
  /owners: {get: {operationId: list, responses: {"200": {description: ok}}}}
""",
    ),
    ProblemCode(
        code="duplicate-parameter",
        meaning="An operation has the same parameter twice.",
        explanation="A parameter is identified by its name and location (`in`); the last one counts.",
        example="""
paths:
  /pets:
    get:
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: string}}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="duplicate-tag",
        meaning="Two tags have the same name.",
        explanation="Only the description of one of them is used.",
        example="tags: [{name: pets}, {name: pets}]",
    ),
    ProblemCode(
        code="ignored-header",
        level=Severity.NOTE,
        meaning="A header parameter is described that OpenAPI or HTTP reserves.",
        explanation=(
            "The client sets `Accept`, `Content-Type` and `Authorization` from media types and credentials"
            " (Parameter Object); the HTTP library sets `Connection`, `Content-Length`, `Host` and"
            " `Transfer-Encoding`."
        ),
        example="""
paths:
  /pets:
    get:
      parameters: [{name: Accept, in: header, schema: {type: string}}]
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="incoming-body",
        meaning="The body of a webhook or callback is neither JSON nor a form.",
        explanation="No parser is generated for it.",
        example="""
webhooks:
  paid:
    post:
      requestBody: {content: {text/csv: {schema: {type: string}}}}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="misplaced-reference",
        meaning="A reference stands where OpenAPI does not allow one.",
        explanation="It is followed, but other tools may not follow it.",
        example="""
paths:
  /pets:
    get: {$ref: "#/components/x-operations/list"}
components:
  x-operations:
    list: {responses: {"200": {description: ok}}}
""",
    ),
    ProblemCode(
        code="missing-paths",
        level=Severity.ERROR,
        meaning="A description has no operations, and none of the keys that could have them.",
        explanation="It needs `paths`, `webhooks` or `components`. Empty ones are a warning.",
        example='{openapi: 3.1.0, info: {title: Pets, version: "1"}}',
    ),
    ProblemCode(
        code="nested-deep-object",
        level=Severity.NOTE,
        meaning="A deepObject parameter has nested values, for which OpenAPI does not define a form.",
        explanation="They are sent as a[b][c]=1 and a[b][]=2, which most servers read.",
        example="""
paths:
  /pets:
    get:
      parameters:
        - name: filter
          in: query
          style: deepObject
          explode: true
          schema: {type: object, properties: {age: {type: object, properties: {min: {type: integer}}}}}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="nested-encoding",
        meaning="A part within a part of a body has an encoding of its own.",
        explanation="Nested encodings are not supported; the encoding of the inner part is ignored.",
        example="""
paths:
  /pets:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {photos: {type: object}}}
            encoding: {photos: {contentType: multipart/mixed, encoding: {front: {contentType: image/png}}}}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="nested-parameter",
        meaning="A parameter has nested values, for which its style has no form.",
        explanation=(
            "The inner values are sent as JSON. Use `content`, not `schema`, to say what the server reads."
        ),
        example="""
paths:
  /pets:
    get:
      parameters:
        - {name: sizes, in: query, schema: {type: array, items: {type: array, items: {type: integer}}}}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="no-content",
        level=Severity.NOTE,
        meaning="A status or method that has no content is described with a body.",
        explanation=(
            "HTTP sends no body with 204, 205 and 304, and none in response to HEAD (RFC 9110, 9.3.2 and 15),"
            " so the described one is ignored."
        ),
        example="""
paths:
  /pets:
    delete:
      responses: {"204": {description: gone, content: {application/json: {schema: {type: string}}}}}
""",
    ),
    ProblemCode(
        code="parameter-location",
        meaning="A parameter does not say where it is sent.",
        explanation="`in` must be path, query, header or cookie. The parameter is left out.",
        example="""
paths:
  /pets:
    get:
      parameters: [{name: limit, in: boddy, schema: {type: integer}}]
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="path-parameter-undescribed",
        meaning="A path has a parameter that is not described.",
        explanation="It becomes a string argument.",
        example="""
paths:
  /pets/{id}: {get: {responses: {"200": {description: ok}}}}
""",
    ),
    ProblemCode(
        code="path-parameter-unused",
        meaning="A path parameter is described that the path does not have.",
        explanation="It is left out. Often its name is misspelt in the path or in the parameter.",
        example="""
paths:
  /pets:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="query-twice",
        meaning="The query is described as a whole and by its parameters.",
        explanation=(
            "A `querystring` parameter stands alone (OpenAPI 3.2, Parameter Object); the others are left out."
        ),
        example="""
openapi: 3.2.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      parameters:
        - {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
        - {name: limit, in: query, schema: {type: integer}}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="relative-server",
        meaning="The server of an operation is relative, and the description has no URL.",
        explanation="The operation is sent to the `base_url` of the client.",
        example="""
paths:
  /pets:
    get:
      servers: [{url: v1}]
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="schema-unused",
        level=Severity.NOTE,
        meaning="A body that is neither JSON nor a form has a schema of an object or array.",
        explanation="The body stays text or bytes.",
        example="""
paths:
  /pets:
    get:
      responses:
        "200": {description: ok, content: {application/xml: {schema: {type: object, properties: {a: {}}}}}}
""",
    ),
    ProblemCode(
        code="unknown-media-type",
        meaning="A media type is not valid.",
        explanation="A media type is type/subtype; this one is ignored.",
        example="""
paths:
  /pets:
    get:
      responses: {"200": {description: ok, content: {json: {schema: {type: string}}}}}
""",
    ),
    ProblemCode(
        code="unknown-security-scheme",
        meaning="A security requirement names a scheme that is not described.",
        explanation="The requirement is ignored. Describe the scheme in `components.securitySchemes`.",
        example="""
security: [{key: []}]
paths:
  /pets: {get: {responses: {"200": {description: ok}}}}
""",
    ),
    ProblemCode(
        code="unknown-status",
        meaning="A key of `responses` is not a status.",
        explanation="It must be 100 to 599, a range such as 4XX, or default. The response is ignored.",
        example="""
paths:
  /pets: {get: {responses: {"200": {description: ok}, "20": {description: short}}}}
""",
    ),
    ProblemCode(
        code="unknown-style",
        meaning="The style does not fit the location (`in`) or the type of a parameter.",
        explanation="The default style of the location is used.",
        example="""
paths:
  /pets:
    get:
      parameters: [{name: id, in: query, style: matrix, schema: {type: string}}]
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="unsupported-collection-format",
        meaning="Swagger 2.0 does not have this collectionFormat.",
        explanation="Values are separated by commas.",
        example="""
swagger: "2.0"
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      parameters:
        - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: semicolons}
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="unsupported-security-scheme",
        meaning="An HTTP authentication scheme computes its credentials, which the client does not do.",
        explanation=(
            "It is no argument of the client, and nothing is sent for it. Middleware of the client sees"
            " each request and can add what the scheme asks for."
        ),
        example="""
components: {securitySchemes: {login: {type: http, scheme: digest}}}
""",
    ),
)
