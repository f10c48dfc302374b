"""Extras: the parts of the runtime that a package has only if its API or its configuration needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct, field

from ...ir.model import Api
from ..code.code import Code, Needs, code
from . import uses


class Extra(Struct, frozen=True, kw_only=True):
    """Modules of ``_runtime/extras/`` that come together; several extras may need one."""

    name: Code
    """That of the module by which the runtime finds it, and of the option that asks for it."""
    modules: frozenset[str]
    used: frozenset[str] = frozenset()
    """What generated code imports of it."""
    described: Callable[[Api], bool] = field(default=lambda _: False)
    """Whether a description needs it of which the generated code imports nothing."""


def _extra(
    name: Code,
    modules: str,
    used: str = "",
    described: Callable[[Api], bool] = lambda _: False,
) -> Extra:
    return Extra(
        name=name,
        modules=frozenset(modules.split()),
        used=frozenset(used.split()),
        described=described,
    )


LAZY_CLASSES = code("lazy_classes")
NAMED_FORMATS = code("named_formats")
TESTING = code("testing")

EXTRAS = (
    _extra(code("api_keys"), "api_keys", "api_key"),
    _extra(code("basic"), "basic", "basic"),
    _extra(code("batches"), "batches chunks outcomes paths", "BatchedCall"),
    _extra(code("body_choice"), "body_choice forms texts uploads", described=uses.choices_of_bodies),
    _extra(code("cookies"), "cookies", described=uses.cookies),
    _extra(code("deprecations"), "deprecations", "deprecated"),
    _extra(code("filenames"), "filenames", described=uses.files_in_responses),
    _extra(code("files"), "files texts uploads", "Binary", uses.files),
    _extra(code("formats"), "formats", described=uses.formats),
    _extra(code("forms"), "forms uploads", described=uses.forms),
    _extra(LAZY_CLASSES, "lazy_classes", "lazy_classes"),
    _extra(code("limiter"), "limiter rate_limit_headers"),
    _extra(code("literals"), "literals", described=uses.literals),
    _extra(code("media_types"), "media_types texts", described=uses.media_types),
    _extra(code("multipart"), "files forms multipart texts uploads", described=uses.multipart),
    _extra(NAMED_FORMATS, "formats named_formats tuples", described=uses.named_formats),
    _extra(code("oauth"), "oauth token_endpoint", "OAuth2"),
    _extra(code("paging"), "links pages paging paths", "PagedCall"),
    _extra(code("read_only"), "read_only", described=uses.read_only),
    _extra(code("received_forms"), "received_forms texts", described=uses.received_forms),
    _extra(code("recorder"), "recorder"),
    _extra(code("redirects"), "redirects", described=uses.redirects),
    _extra(code("response_headers"), "response_headers styles texts", described=uses.response_headers),
    _extra(code("server_variables"), "server_variables", "filled_url"),
    _extra(
        code("streams"),
        "events filenames media_types streaming streams texts",
        "Stream StreamingClient",
    ),
    _extra(
        code("styles"),
        "styles",
        "COOKIE DEEP_OBJECT JSON LABEL MATRIX PIPE SPACE Style",
        described=uses.cookie_parameters,
    ),
    _extra(TESTING, "formats literals named_formats tags testing texts tuples"),
    _extra(code("tuples"), "tuples", described=uses.tuples),
    _extra(code("unions"), "literals tagged_unions tags unions", described=uses.unions),
    _extra(code("untyped"), "untyped", described=uses.untyped_models),
    _extra(code("webhooks"), "webhooks", "webhook"),
)
"""What is in no package unless its code or its description uses it, or the configuration asks for it."""

_FOLDER = "_runtime/extras/"


def extras_of(api: Api, needs: Needs, configured: Iterable[str]) -> tuple[Code, ...]:
    """The extras that the API needs, that `needs` import, or that are `configured`; sorted."""
    words = {need.name.partition(" as ")[0] for need in needs if need.module == "_runtime"}
    names = frozenset(configured)
    return tuple(e.name for e in EXTRAS if e.used & words or e.name in names or e.described(api))


def extras_in(files: Iterable[str]) -> tuple[Code, ...]:
    """The extras of a package that has these files."""
    parts = {part for file in files if file.startswith(_FOLDER) for part in file[len(_FOLDER) :].split("/")}
    modules = {part.removesuffix(".py") for part in parts}
    return tuple(extra.name for extra in EXTRAS if extra.modules <= modules)


def union(extras: Iterable[Iterable[Code]]) -> tuple[Code, ...]:
    """The extras of a package that several share."""
    wanted_names = {name for names in extras for name in names}
    return tuple(extra.name for extra in EXTRAS if extra.name in wanted_names)


def left_out(extras: Iterable[str]) -> frozenset[str]:
    """The modules, and folders of them, of ``_runtime/extras/`` that a package with these extras lacks."""
    names = frozenset(extras)
    present = frozenset[str]().union(*(extra.modules for extra in EXTRAS if extra.name in names))
    return frozenset[str]().union(*(extra.modules for extra in EXTRAS)) - present
