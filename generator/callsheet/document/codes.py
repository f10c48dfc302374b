"""Codes: every word by which a problem of a description is known, and what it means."""

from __future__ import annotations

CODES: dict[str, str] = {
    # reading
    "alias-ring": "A YAML anchor contains its own alias.",
    "bad-key": "A key of a mapping is no string.",
    "cannot-fetch": "A URL cannot, or must not, be fetched.",
    "cannot-read": "A file cannot be read.",
    "duplicate-key": "A mapping has the same key twice; the last one counts.",
    "encoding": "A file is no text in the encoding that it claims.",
    "json-syntax": "A file is no JSON.",
    "missing-file": "There is no such file.",
    "not-a-number": "A number that JSON does not have.",
    "not-openapi": "A file is no OpenAPI description.",
    "outside-root": "A reference leaves the folder that holds the description.",
    "remote-reference": "A reference leads to another machine.",
    "too-deep": "Mappings and lists are nested too deep.",
    "too-large": "A file, or all files together, are too large.",
    "too-many-digits": "An integer has too many digits.",
    "too-many-files": "A description is spread over too many files.",
    "too-many-nodes": "YAML aliases expand to too much.",
    "yaml-merge": "A YAML merge key merges no mapping.",
    "yaml-syntax": "A file is no YAML.",
    "yaml-tag": "A YAML tag has no meaning in JSON.",
    # overlays
    "bad-overlay": "A file is no OpenAPI overlay.",
    "overlay-no-match": "An action of an overlay matches nothing any more.",
    # references
    "reference-ring": "References lead only to each other.",
    "unresolved-reference": "A reference leads nowhere.",
    # what matters to a client
    "bad-name": "A method, or the name of a header, that HTTP cannot send.",
    "bad-path": "A path cannot be sent.",
    "default-mismatch": "A default does not fit its schema.",
    "discriminator-mapping": "A discriminator names a schema that does not exist.",
    "duplicate-operation-id": "Two operations have the same operationId.",
    "duplicate-parameter": "An operation has the same parameter twice.",
    "duplicate-tag": "Two tags have the same name.",
    "misplaced-reference": "A reference stands where OpenAPI has none; it is followed all the same.",
    "hollow-enum": "An enum is empty, or lists scalars where the type is array or object; it is ignored.",
    "missing-paths": "A description has no operation and nothing to make one of.",
    "parameter-location": "A parameter says no place to be sent in.",
    "path-parameter-undescribed": "A path has a parameter that nothing describes.",
    "path-parameter-unused": "A path parameter is described that its path does not have.",
    "query-twice": "A query is described as a whole and by parts.",
    "required-unknown": "A property is required that nothing describes.",
    "unknown-security-scheme": "A security requirement names a scheme that does not exist.",
    "unknown-type": "A type that JSON Schema does not have.",
    "unsupported-collection-format": "A collection format that OpenAPI does not have.",
    # rules of the configuration
    "rule-unfit": "A rule or an extension fits none of the operations that it is for.",
    "rule-without-operation": "A rule of the configuration is for no operation that there is.",
    # the rest of the rules of OpenAPI
    "bad-format": "A value is not in the format that it must have.",
    "bad-value": "A value is none of those that may stand in its place.",
    "invalid": "A rule of OpenAPI is broken.",
    "missing-property": "A property is missing that OpenAPI requires.",
    "unknown-keyword": "A keyword that OpenAPI does not have in this place.",
    "verdict-incomplete": "openapi-spec-validator gave up before its end.",
    "wrong-type": "A value is of another JSON type than belongs in its place.",
}
