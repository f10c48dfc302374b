"""Pages that show a description, as frameworks serve them: the description's address is found in each."""

from __future__ import annotations

import pytest
from callsheet.document.text.foreign import foreign_data, foreign_text
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html

ELEMENTS = b'<!doctype html><body><elements-api\n apiDescriptionUrl="openapi.yaml"\n router="hash"/></body>'
RAPIDOC = b'<html><rapi-doc theme="dark" spec-url="../openapi.json"> </rapi-doc></html>'
SCALAR = b"<html><script>Scalar.createApiReference('#app', {\n  url: '/v3/openapi.json' })</script></html>"
NINJA = (
    b'<html><script type="application/json" id="swagger-settings">{"layout": "x", "url": "/api/openapi.json"}'
)
INITIALIZER = b"""<html><script>window.ui = SwaggerUIBundle({ "urls": [{"url": "a.json", "name": "A"}] })"""


@pytest.mark.parametrize(
    ("page", "viewer", "address"),
    [
        (
            get_swagger_ui_html(openapi_url="/v1/openapi.json", title="x").body,
            "Swagger UI",
            "/v1/openapi.json",
        ),
        (get_redoc_html(openapi_url="/openapi.json", title="x").body, "Redoc", "/openapi.json"),
        (b"<html><script>Redoc.init( 'openapi.yml', {}, null)", "Redoc", "/docs/openapi.yml"),
        (ELEMENTS, "Stoplight Elements", "/docs/openapi.yaml"),
        (RAPIDOC, "RapiDoc", "/openapi.json"),
        (SCALAR, "Scalar", "/v3/openapi.json"),
        (NINJA, "Swagger UI", "/api/openapi.json"),
        (INITIALIZER, "Swagger UI", "/docs/a.json"),
    ],
)
def test_the_address_of_the_description_is_found_and_made_whole(
    page: bytes, viewer: str, address: str
) -> None:
    found = foreign_text(bytes(page), "https://example.com/docs/")
    assert found is not None
    assert found.kind == f"the page of {viewer}"
    assert found.hint == f"name the description that it shows: https://example.com{address}"


@pytest.mark.parametrize(
    "text",
    [
        b"openapi: 3.1.0\n",
        b'{"openapi": "3.1.0"}',
        b"type: object\n",
        b"# type Query {\nswagger: 2.0\n",
        b"type Query: {a: 1}\n",
        "\ufeffopenapi: 3.1.0".encode(),
    ],
)
def test_descriptions_are_not_foreign(text: bytes) -> None:
    assert foreign_text(text, "") is None


@pytest.mark.parametrize("data", [{"openapi": "4.0.0"}, {"info": {"title": "Pets"}}, {"data": {}}])
def test_data_of_no_known_kind(data: object) -> None:
    assert foreign_data(data) is None


def test_hostile_pages_take_no_time() -> None:
    """Each of these would be looked at for minutes by an expression that goes back."""
    pages = (
        b"<!--" * 200_000,
        b"<html>" + b"<redoc " * 150_000,
        b"<html>" + b"SwaggerUI" * 100_000,
        b"<html>" + b"createApiReference(" * 50_000,
        b'"""' * 300_000,
        b"<html>" + b'id="api-reference"' * 50_000,
        b"type a" + b" " * 900_000,
    )
    assert sum(foreign_text(page, "") is not None for page in pages) == 4
