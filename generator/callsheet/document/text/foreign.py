"""Foreign inputs: recognises what was given instead of an OpenAPI description, with a hint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from msgspec import Struct

from ...wording import listed
from .local import is_url
from .printable import printable, quoted

TOP = 'an OpenAPI description starts with "openapi: 3.1.0" or "swagger: 2.0"'


class Foreign(Struct, frozen=True, kw_only=True):
    """The kind of an input, in words that follow "but", and a hint."""

    kind: str
    hint: str


def foreign_text(content: bytes, location: str) -> Foreign | None:
    """What a text is that is neither JSON nor YAML; `location` is its address where it came from one."""
    if not content.strip():
        return Foreign(kind="an empty file", hint=TOP)
    text = content[:_LOOKED_AT].decode("utf-8", "replace").lstrip("\ufeff")
    if _HTML.match(text):
        return _page(text, location)
    if root := _XML.match(text):
        return _xml(root["root"], text)
    if _GRAPHQL.match(text):
        return Foreign(kind="a GraphQL schema", hint="ariadne-codegen generates Python clients from it")
    return None


def foreign_data(data: Any) -> Foreign | None:
    """What plain data is that is not a description of any version."""
    if data is None:
        return Foreign(kind="an empty file", hint=TOP)
    if isinstance(data, list):
        return Foreign(kind="a list", hint=f"a description is an object; {TOP}")
    if not isinstance(data, Mapping):
        return Foreign(kind="a text", hint=f"a description is an object; {TOP}")
    return next((problem for recognise in _RECOGNISED if (problem := recognise(data))), None)


_LOOKED_AT = 200_000

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:[\w.-]+:)?(?P<root>[A-Za-z_][\w.-]*)", re.DOTALL
)
_GRAPHQL = re.compile(
    r'(?:\s+|#[^\n]*\n|"""(?:(?!""").)*"""|"[^"\n]*")*+'
    r"(?:schema\s*\{|scalar\s+\w+\s|directive\s+@\w+"
    r"|(?:extend\s+)?(?:type|interface|input|enum|union)\s+\w+[^:\n{=]*[{=])",
    re.DOTALL,
)

_VIEWERS = (
    ("Redoc", re.compile(r"""<redoc\s[^>]{0,500}?\bspec-url\s*=\s*["']([^"']+)""", re.IGNORECASE)),
    ("Redoc", re.compile(r"""Redoc\.init\(\s*["']([^"']+)""")),
    ("RapiDoc", re.compile(r"""<rapi-doc\s[^>]{0,500}?\bspec-url\s*=\s*["']([^"']+)""", re.IGNORECASE)),
    ("Stoplight Elements", re.compile(r"""\bapiDescriptionUrl\s*=\s*["']([^"']+)""")),
    ("Scalar", re.compile(r"""id\s*=\s*["']api-reference["'][^>]{0,500}?\bdata-url\s*=\s*["']([^"']+)""")),
    ("Scalar", re.compile(r"""createApiReference\([^;]{0,500}?\burl["']?\s*:\s*["']([^"']+)""")),
    ("Swagger UI", re.compile(r"""SwaggerUI(?:Bundle)?\b[^;]{0,500}?\burl["']?\s*:\s*["']([^"'<>\s]+)""")),
    ("Swagger UI", re.compile(r"""swagger-settings[^<]{0,500}?"url"\s*:\s*"([^"'<>\s]+)""")),
)
"""How pages that show a description name its address."""


def _page(text: str, location: str) -> Foreign:
    for viewer, expression in _VIEWERS:
        if match := expression.search(text):
            from html import unescape  # loads the names of all entities, and few inputs are pages

            address = unescape(match[1])
            if is_url(location):
                address = urljoin(location, address)
            return Foreign(
                kind=f"the page of {viewer}", hint=f"name the description that it shows: {printable(address)}"
            )
    hint = "give the URL of the description; the page links to it or requests it while it loads"
    return Foreign(kind="an HTML page", hint=hint)


def _xml(root: str, text: str) -> Foreign:
    if root in ("definitions", "description") and "wsdl" in text[:4000]:
        return Foreign(
            kind="a WSDL, which describes a SOAP service", hint="zeep provides Python clients for it"
        )
    return Foreign(kind=f"XML, with the root element {quoted(root)}", hint=TOP)


def _postman(data: Mapping[str, Any]) -> Foreign | None:
    info = data.get("info")
    if not isinstance(info, Mapping):
        return None
    if "_postman_id" in info or "schema.getpostman.com" in str(info.get("schema", "")):
        hint = (
            "convert it to OpenAPI first, for example with npx postman-to-openapi FILE.json -f openapi.yaml"
        )
        return Foreign(kind="a Postman collection", hint=hint)
    return None


def _asyncapi(data: Mapping[str, Any]) -> Foreign | None:
    if "asyncapi" not in data:
        return None
    kind = f"AsyncAPI {printable(str(data['asyncapi']), 20)}, which describes messages, not HTTP calls"
    return Foreign(kind=kind, hint="@asyncapi/cli generates code from it")


def _introspection(data: Mapping[str, Any]) -> Foreign | None:
    inner = data.get("data", data)
    if not isinstance(inner, Mapping) or "__schema" not in inner:
        return None
    return Foreign(kind="a GraphQL schema", hint="ariadne-codegen generates Python clients from it")


def _overlay(data: Mapping[str, Any]) -> Foreign | None:
    if "overlay" not in data:
        return None
    return Foreign(kind="an OpenAPI Overlay", hint="name the description, and this file with --overlay")


_RECOGNISED = (_postman, _asyncapi, _introspection, _overlay)


# --- folders ---------------------------------------------------------------------------------

_SUFFIXES = (".yaml", ".yml", ".json")
_MOST_FILES = 300
_START = re.compile(rb"""(?:\A|[\s{,])["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]""")


def descriptions_in(folder: Path) -> str:
    """What of a folder can be given in its place, as a hint."""
    files = [path.as_posix() for path in _candidates(folder)]
    if not files:
        return "there is no OpenAPI description in it"
    return f"give a file; in it are {listed([printable(file) for file in files])}"


def _candidates(folder: Path) -> Iterator[Path]:
    """Descriptions in a folder and in those directly below it, of the files that come first."""
    places = (path for pattern in ("*", "*/*") for path in sorted(folder.glob(pattern)))
    looked_at = 0
    for path in places:
        if path.suffix in _SUFFIXES and path.is_file():
            looked_at += 1
            if looked_at > _MOST_FILES:
                return
            if _START.search(_beginning(path)):
                yield path


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(2000)
    except OSError:
        return b""
