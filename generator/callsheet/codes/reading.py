"""Problem codes of reading: files, URLs, syntax and limits."""

from __future__ import annotations

from .row import ProblemCode, Severity

READING = (
    ProblemCode(
        code="alias-ring",
        level=Severity.ERROR,
        meaning="A YAML anchor contains its own alias.",
        explanation="Such a value has no end. Use a `$ref` for a schema that refers to itself.",
        example="""
components:
  schemas:
    Node: &node
      properties: {next: *node}
""",
    ),
    ProblemCode(
        code="bad-key",
        level=Severity.ERROR,
        meaning="A key of a mapping is not a string.",
        explanation=(
            "JSON has only string keys. Numbers are read as strings; put quotes around anything else."
        ),
        example="""
paths:
  ? [a, b]
  : {}
""",
    ),
    ProblemCode(
        code="cannot-fetch",
        level=Severity.ERROR,
        meaning="A URL cannot or must not be fetched.",
        explanation=(
            "The message says why: the server did not respond, redirects leave the origin, or the address is"
            " in a private network. `--allow-private-network` permits the last."
        ),
        example="callsheet generate http://127.0.0.1:8000/openapi.json --output shop",
    ),
    ProblemCode(
        code="cannot-read",
        level=Severity.ERROR,
        meaning="A file cannot be read.",
        explanation="The file must be a regular file that the current user may read.",
        example="callsheet validate /dev/zero",
    ),
    ProblemCode(
        code="duplicate-key",
        level=Severity.ERROR,
        meaning="A mapping has the same key twice.",
        explanation=(
            "JSON and YAML parsers keep only the last one. Where that loses an operation or a schema it is an"
            " error, elsewhere a warning. Rename or remove one of the two."
        ),
        example="""
paths:
  /pets: {get: {responses: {"200": {description: ok}}}}
  /pets: {post: {responses: {"200": {description: ok}}}}
""",
    ),
    ProblemCode(
        code="encoding",
        level=Severity.ERROR,
        meaning="A file is not text in the encoding that it claims.",
        explanation=(
            "Descriptions are UTF-8, or UTF-16 and UTF-32 with a byte order mark. Save the file as UTF-8."
        ),
        example="a file whose first bytes are ff fe fd",
    ),
    ProblemCode(
        code="json-syntax",
        level=Severity.ERROR,
        meaning="A file is not valid JSON.",
        explanation=(
            "The place is the first character that JSON does not allow, or the end of a file that stops too"
            " early."
        ),
        example='{"openapi": "3.1.0"',
    ),
    ProblemCode(
        code="merge-conflict",
        level=Severity.ERROR,
        meaning="A file has the marks of a merge conflict.",
        explanation=(
            "Keep one side of each conflict, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`."
        ),
        example="""
openapi: 3.1.0
<<<<<<< HEAD
info: {title: Pets, version: "1"}
=======
info: {title: Animals, version: "1"}
>>>>>>> main
""",
    ),
    ProblemCode(
        code="missing-file",
        level=Severity.ERROR,
        meaning="A file does not exist.",
        explanation=(
            "Paths are relative to the current folder, to callsheet.toml, or to the file that refers to them."
        ),
        example="""
components:
  schemas:
    Pet: {$ref: "pet.yaml"}
""",
    ),
    ProblemCode(
        code="not-a-number",
        level=Severity.ERROR,
        meaning="A number is one that JSON does not have.",
        explanation="JSON has no NaN and no infinity. Remove the value or write it as a string.",
        example="""
components:
  schemas:
    Price: {type: number, maximum: .inf}
""",
    ),
    ProblemCode(
        code="not-openapi",
        level=Severity.ERROR,
        meaning="A file is not an OpenAPI description.",
        explanation=(
            'It must be an object with `openapi: "3.x.y"` or `swagger: "2.0"`. The message says what it is'
            " instead: a page that shows a description, a Postman collection, AsyncAPI, GraphQL, WSDL."
        ),
        example="{info: {title: Pets, version: '1'}, paths: {}}",
    ),
    ProblemCode(
        code="too-deep",
        level=Severity.ERROR,
        meaning="Mappings and lists are nested too deeply.",
        explanation="`limits.depth` is 200 levels by default.",
        example="[" * 250,
    ),
    ProblemCode(
        code="too-large",
        level=Severity.ERROR,
        meaning="A file, all files together, or the package would be too large.",
        explanation=(
            "The message names the limit: `file_bytes`, `total_bytes` or `output_bytes`. Raise it in "
            "`[limits]`, or select fewer operations with `include`."
        ),
        example="a file of 40 MiB, where file_bytes is 32 MiB",
    ),
    ProblemCode(
        code="too-many-digits",
        level=Severity.ERROR,
        meaning="An integer has too many digits.",
        explanation="`limits.integer_digits` is 40 by default.",
        example='{"openapi": "3.1.0", "x-size": ' + "9" * 50 + "}",
    ),
    ProblemCode(
        code="too-many-files",
        level=Severity.ERROR,
        meaning="A description is spread over too many files.",
        explanation="`limits.files` is 10,000 by default.",
        example="a description with references to 10,001 files",
    ),
    ProblemCode(
        code="too-many-members",
        level=Severity.ERROR,
        meaning="The package would have too many fields, enum members and parameters.",
        explanation=(
            "`limits.members` is 200,000 by default; select fewer operations with `include`, or raise it."
        ),
        example="a schema with 200,001 properties",
    ),
    ProblemCode(
        code="too-many-models",
        level=Severity.ERROR,
        meaning="The package would have too many models.",
        explanation=(
            "`limits.models` is 20,000 by default; select fewer operations with `include`, or raise it."
        ),
        example="a description with 20,001 object schemas",
    ),
    ProblemCode(
        code="too-many-nodes",
        level=Severity.ERROR,
        meaning="YAML aliases expand to too many nodes.",
        explanation="`limits.expanded_nodes` is 1,000,000 by default. Use `$ref` in place of aliases.",
        example="""
openapi: 3.1.0
x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
x-e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
x-f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
""",
    ),
    ProblemCode(
        code="too-many-references",
        level=Severity.ERROR,
        meaning="A description has too many references.",
        explanation="`limits.references` is 200,000 by default.",
        example="a description with 200,001 places that say $ref",
    ),
    ProblemCode(
        code="too-many-schemas",
        level=Severity.ERROR,
        meaning="A description has too many schemas, or references expand to too many.",
        explanation="`limits.schemas` is 200,000 by default.",
        example="a description with 200,001 schemas",
    ),
    ProblemCode(
        code="too-many-variants",
        level=Severity.ERROR,
        meaning="A union has too many variants.",
        explanation="`limits.variants` is 500 by default; Python's own parser fails on longer types.",
        example="a oneOf with 501 schemas",
    ),
    ProblemCode(
        code="yaml-merge",
        level=Severity.ERROR,
        meaning="A YAML merge key does not merge a mapping.",
        explanation="`<<` takes an alias of a mapping, or a list of them.",
        example="""
components:
  schemas:
    Pet: {<<: [1, 2], type: object}
""",
    ),
    ProblemCode(
        code="yaml-syntax",
        level=Severity.ERROR,
        meaning="A file is not valid YAML.",
        explanation=(
            "The place is where the YAML parser stopped. Tabs, missing quotes and wrong indents are the usual"
            " causes."
        ),
        example="paths: {/pets: [",
    ),
    ProblemCode(
        code="yaml-tag",
        level=Severity.ERROR,
        meaning="A YAML tag has no meaning in JSON.",
        explanation="Only plain JSON values are read. Remove the tag, or quote the value.",
        example="info: {title: !secret pets}",
    ),
)
