"""The project around a package: what its ``pyproject.toml`` says."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ...configuration.rules import ProjectOptions
from ...ir.model import Api
from ..code.code import Code, code, joined
from ..docstrings.docstrings import summary_line
from ..views.package import ProjectView

ENVIRONMENTS = ("3.11", "3.12", "3.13", "3.14")

_LIBRARIES = {"httpx2": "httpx2>=2", "httpx": "httpx>=0.27", "pyreqwest": "pyreqwest>=0.10"}


class ProjectChoices(Struct, frozen=True, kw_only=True):
    """The user's choices for the project."""

    options: ProjectOptions
    name: str
    """The name under which the package is published."""
    package_path: str
    """The package's folder, seen from that of the project."""


def project_view(project: ProjectChoices, api: Api, transport: Code) -> ProjectView:
    options, library = project.options, _LIBRARIES.get(transport)
    description = summary_line(api.docs.description or api.title)
    license_text = options.license or _known_license(api.license)
    return ProjectView(
        name=code(project.name),
        package_path=code(project.package_path),
        description=toml_text(description) if description else None,
        license=toml_text(license_text) if license_text else None,
        authors=tuple(_author(text) for text in options.authors),
        urls=tuple((toml_text(label), toml_text(url)) for label, url in _urls(options, api)),
        library=None if library is None else toml_text(library),
        environments=tuple(toml_text(version) for version in ENVIRONMENTS),
    )


def toml_text(text: str) -> Code:
    """A basic string of TOML (1.0, "String"); nothing of the text can end it."""
    return Code('"' + "".join(map(_toml_character, text)) + '"')


def _toml_character(character: str) -> str:
    if character.isprintable() and character not in '"\\':
        return character
    return "\\uFFFD" if "\ud800" <= character <= "\udfff" else f"\\U{ord(character):08X}"


def _known_license(text: str) -> str:
    """The license of the description, if it is one that package indexes know."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        name = text.strip().removesuffix(" License").replace(" ", "-")
        return str(canonicalize_license_expression(name))
    except InvalidLicenseExpression:
        return ""


def _author(text: str) -> Code:
    name, _, address = text.partition("<")
    address = address.strip().removesuffix(">")
    pairs = (("name", name.strip()), ("email", address))
    parts = [code(key + " = ") + toml_text(value) for key, value in pairs if value]
    return code("{ ") + joined(", ", parts) + code(" }")


def _urls(options: ProjectOptions, api: Api) -> Iterable[tuple[str, str]]:
    external = () if api.docs.external is None else (("Documentation", api.docs.external[0]),)
    return {**dict(external), **options.urls}.items()
