"""A server that judges requests by a description, and answers as the description says.

It knows nothing of callsheet: openapi-core validates what comes, and what goes back; `reading.py` reads what
it cannot read. `conformance.py` starts it under a Python that has openapi-core, and speaks to it in lines of
JSON.

What a Python type cannot say is taken out of the description first, and counted: bounds, patterns,
formats of text that have no type of their own. ``oneOf`` is judged as ``anyOf``, since a value of a type
may fit the schema of another as well. What is read-only is not asked of requests.
"""

from __future__ import annotations

import base64
import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import yaml
from answering import answer_for, resolved
from openapi_core import Config, OpenAPI
from openapi_core.testing import MockRequest, MockResponse
from reading import FORM, Contents, Styles
from relaxing import relaxed, with_values
from upgrading import METHODS, upgraded
from werkzeug.datastructures import ImmutableMultiDict

HOST = "https://judge.test"


def main() -> None:
    text = Path(sys.argv[1]).read_text("utf-8")
    court = Court(_plain(upgraded(json.loads(text) if text[:1] == "{" else _yaml(text))))
    print(json.dumps(court.removed), flush=True)
    for line in sys.stdin:
        print(json.dumps(court.judge(json.loads(line))), flush=True)


def _plain(document: dict[str, Any]) -> dict[str, Any]:
    """What the judge can read: no 3.2 but where it is as 3.1, and no references in place of operations."""
    paths = {path: dict(resolved(document, item)) for path, item in document.get("paths", {}).items()}
    for item in paths.values():
        for method in METHODS & item.keys():
            item[method] = resolved(document, item[method])
    version = "3.1.0" if str(document["openapi"]).startswith("3.2") else document["openapi"]
    return {**document, "openapi": version, "paths": paths}


def _yaml(text: str) -> Any:
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


class Court:
    def __init__(self, document: dict[str, Any]) -> None:
        self.removed: Counter[str] = Counter()
        self._asked = relaxed(document, self.removed, reading=False)
        self._answered = relaxed(document, Counter(), reading=True)
        self._made_from = relaxed(document, Counter(), reading=True, passes_on=False)
        self._refers_to_paths = '"#/paths/' in json.dumps(self._asked)
        self._law = cache(self._law_of)

    def judge(self, case: dict[str, Any]) -> dict[str, Any]:
        """The errors of a request, and an answer of the status that is asked for."""
        request = _request(case)
        try:
            errors = [
                _told(error)
                for error in self._law(case["template"], False).iter_apicall_request_errors(request)
            ]
        except Exception as error:  # noqa: BLE001 - a judge that breaks down has not accepted
            errors = [f"the judge broke down: {type(error).__name__}: {error}"]
        status, body = "200", b""
        headers: dict[str, str] = {}
        try:
            status, headers, body = answer_for(
                self._made_from, case["template"], case["method"], case["status"]
            )
            kind = with_values(headers.get("Content-Type", ""))
            response = MockResponse(body, int(status), headers, kind)
            law = self._law(case["template"], True)
            doubts = [_told(error) for error in law.iter_apicall_response_errors(request, response)]
        except Exception as error:  # noqa: BLE001 - as above
            doubts = [f"the judge broke down: {type(error).__name__}: {error}"]
        return {
            "errors": errors,
            "doubts": doubts,
            "status": int(status),
            "headers": list(headers.items()),
            "body": base64.b64encode(body).decode(),
        }

    def _law_of(self, template: str, reading: bool) -> OpenAPI:
        """The description of one path, since finding it among a thousand takes long."""
        document = self._answered if reading else self._asked
        path, item = _as_sent(document, template)
        paths = {**document["paths"], path: item} if self._refers_to_paths else {path: item}
        own = {**document, "paths": paths, "servers": [{"url": HOST}]}
        config = Config(
            spec_validator_cls=None,
            style_deserializers_factory=Styles(own, frozenset(_in_query(own, item))),
            media_type_deserializers_factory=Contents(own),
            extra_format_validators={"time": lambda _: True},  # it knows no time zones
        )
        return OpenAPI.from_dict(own, config=config)


def _as_sent(document: dict[str, Any], template: str) -> tuple[str, Any]:
    """A path without its fragment, and with its query as parameters, which openapi-core knows neither of."""
    item = document["paths"][template]
    path, _, query = template.partition("#")[0].partition("?")
    pairs = dict(parse_qsl(query, keep_blank_values=True))
    moved = {text[1:-1]: name for name, text in pairs.items() if text[:1] == "{"}
    fixed = [
        {"name": name, "in": "query", "required": True, "schema": {"enum": [text]}}
        for name, text in pairs.items()
        if text[:1] != "{"
    ]
    new = {**item, "parameters": _moved(document, item, moved) + fixed}
    for method in METHODS & item.keys() if moved else ():
        new[method] = {**item[method], "parameters": _moved(document, item[method], moved)}
    return "/" + path.removeprefix("/"), new if pairs else item


def _moved(document: dict[str, Any], holder: Any, moved: dict[str, str]) -> list[Any]:
    """Parameters, those that stand in the query of a path among those of the query."""
    found = [resolved(document, one) for one in holder.get("parameters", ())]
    return [
        (
            {**one, "in": "query", "name": moved[one["name"]]}
            if one.get("in") == "path" and one["name"] in moved
            else one
        )
        for one in found
    ]


def _in_query(document: dict[str, Any], item: Any) -> Iterator[str]:
    """What a query may hold beside objects that are spread over it."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    holders = [item, *(item[method] for method in METHODS & item.keys())]
    listed = [one for holder in holders for one in holder.get("parameters", ())]
    for one in (resolved(document, found) for found in [*listed, *schemes.values()]):
        if one.get("in") == "query":
            yield one["name"]


def _request(case: dict[str, Any]) -> MockRequest:
    parts = urlsplit(case["url"])
    headers = dict(case["headers"])
    named = {name.lower(): value for name, value in headers.items()}
    cookies = {name: morsel.value for name, morsel in SimpleCookie(named.get("cookie", "")).items()}
    content_type = with_values(named.get("content-type", ""))
    # a form without fields has no bytes, which the judge would take for no body at all
    nothing = b"&" if content_type == FORM else b""
    request = MockRequest(
        HOST,
        case["method"].lower(),
        unquote(parts.path),
        headers=headers,
        cookies=cookies,
        data=base64.b64decode(case["body"]) or nothing,
        content_type=content_type,
    )
    request.parameters.query = ImmutableMultiDict(parse_qsl(parts.query, keep_blank_values=True))
    return request


def _told(error: BaseException) -> str:
    """What an error says, with what is below it."""
    inner = [told for one in getattr(error, "schema_errors", ()) for told in _schema_errors(one)]
    cause = error.__cause__
    more = inner or ([_told(cause)] if cause is not None else [])
    where, name = getattr(error, "location", None), getattr(error, "name", "")
    place = f"{where} parameter: {name}: " if where else ""
    return f"{type(error).__name__}: {place}{' | '.join(more) or error}"[:1000]


def _property_names(schema: Any) -> set[str]:
    """The properties that a schema describes, and those of the parts that stand in it."""
    parts = schema.get("allOf", ()) if isinstance(schema, dict) else ()
    own = set(schema.get("properties", ())) if isinstance(schema, dict) else set[str]()
    return own.union(*map(_property_names, parts))


def _schema_errors(error: Any) -> Iterator[str]:
    """What does not fit, down to the variants of choices; what nobody could know is called undescribed.

    It is called foreign if a part of an allOf says it of the properties of other parts.
    """
    for inner in error.context or ():
        yield from _schema_errors(inner)
    if error.context:
        return
    missed = error.message.split("'")[1] if error.validator == "required" else None
    place, way = "/".join(map(str, error.absolute_path)), list(error.absolute_schema_path)
    word = ""
    if missed is not None and missed not in _property_names(error.schema):
        word = "undescribed: "
    elif "additionalProperties" in way and "allOf" in way[: way.index("additionalProperties")]:
        word = "foreign: "
    yield f"{word}/{place}: {error.message[-300:]}"


if __name__ == "__main__":
    main()
