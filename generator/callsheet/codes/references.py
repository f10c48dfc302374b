"""Problem codes of references and overlays."""

from __future__ import annotations

from .row import ProblemCode, Severity

REFERENCES = (
    ProblemCode(
        code="bad-overlay",
        level=Severity.ERROR,
        meaning="A file is not an OpenAPI Overlay.",
        explanation="It must say `overlay: 1.0.0` and have `actions`, each with a JSONPath in `target`.",
        example="{actions: [{target: $.info, update: {title: Pets}}]}",
    ),
    ProblemCode(
        code="outside-root",
        level=Severity.ERROR,
        meaning="A reference leaves the folder of the description.",
        explanation="Files outside the root folder are not read. `--ref-root DIR` names a wider folder.",
        example="""
components:
  schemas:
    Pet: {$ref: "../../pet.yaml"}
""",
    ),
    ProblemCode(
        code="overlay-no-match",
        meaning="An action of an overlay matches nothing.",
        explanation=(
            "The description has probably changed. Correct the JSONPath in `target`, or remove the action."
        ),
        example="""
overlay: 1.0.0
info: {title: Overlay, version: "1"}
actions:
  - target: $.paths['/pest']
    remove: true
""",
    ),
    ProblemCode(
        code="reference-ring",
        level=Severity.ERROR,
        meaning="References lead only to each other.",
        explanation="One of them has to lead to something that is not a reference.",
        example="""
components:
  schemas:
    A: {$ref: "#/components/schemas/B"}
    B: {$ref: "#/components/schemas/A"}
""",
    ),
    ProblemCode(
        code="remote-reference",
        level=Severity.ERROR,
        meaning="A reference leads to another server.",
        explanation="`--allow-remote-refs ORIGIN` permits one origin, such as https://example.com.",
        example="""
components:
  schemas:
    Pet: {$ref: "https://example.com/pet.yaml"}
""",
    ),
    ProblemCode(
        code="unresolved-reference",
        level=Severity.ERROR,
        meaning="A reference leads nowhere.",
        explanation=(
            "A part without which an operation cannot be called is an error. A schema or a response is left "
            "out with a warning."
        ),
        example="""
paths:
  /pets:
    get:
      parameters: [{$ref: "#/components/parameters/limit"}]
      responses: {"200": {description: ok}}
""",
    ),
)
