"""Extras: the parts of the runtime that a package has only where its code uses them."""

from __future__ import annotations

from collections.abc import Iterable

from ...frozen import dataclass
from ..code.code import Code, code, united
from ..code.literals import literal
from ..views.package import CallsModule, ClientView, IncomingView


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Modules of ``_runtime/extras/`` that come together."""

    name: Code
    modules: frozenset[str]
    used: frozenset[str]
    """What generated code imports of it; where it imports nothing of that, the extra is left out."""
    exports: tuple[str, ...] = ()
    """What packages that have it export."""


def _extra(name: Code, modules: str, used: str, exports: str = "") -> Extra:
    return Extra(
        name=name,
        modules=frozenset(modules.split()),
        used=frozenset(used.split()),
        exports=tuple(exports.split()),
    )


TESTING = code("testing")

EXTRAS = (
    _extra(code("batches"), "batches chunks outcomes", "BatchedCall"),
    _extra(code("oauth"), "oauth token_endpoint", "OAuth2", "OAuth2"),
    _extra(code("paging"), "links pages paging", "PagedCall", "PagingError"),
    _extra(code("streams"), "events streaming streams", "Stream StreamingClient", "Event"),
    _extra(TESTING, "testing", ""),
    _extra(code("webhooks"), "webhooks", "webhook"),
)
"""`Limiter` and `Recorder` are none of them: they are options of every client, whatever its API describes."""

_ALWAYS = """
    QUOTA_FIELDS UNSET ApiError AsyncClient AuthError BadRequest Call CallError CallTimeout Client ClientError
    Conflict ConnectionFailed DecodeError Drift EncodeError File Gone Headers InvalidArgument Limiter
    MissingLibrary NotFound PermissionDenied PreconditionFailed QuotaFields RateLimited Recorder Redirected
    Request Response ResponseTooLarge Retry Secret ServerError ServiceUnavailable Throttled Timeout
    TransportError Unauthorized UnprocessableEntity UnsupportedCoding calls decode encode is_missing models
    """
"""What every package exports."""

_FOLDER = "_runtime/extras/"


def extras_of(
    client: ClientView,
    calls: Iterable[CallsModule],
    incoming: tuple[IncomingView, ...],
    *,
    testing: bool,
) -> tuple[Code, ...]:
    """The extras of which a package with these modules imports something, sorted."""
    codes = [*client.extras, *(one.annotation for one in client.credentials)]
    codes += (code for module in calls for one in module.operations for code in (one.settings, one.call_type))
    words = {str(need.name) for need in united(codes) if need.module == "_runtime"}
    words |= {"webhook"} if incoming else set()
    return tuple(e.name for e in EXTRAS if e.used & words or (testing and e.name == TESTING))


def exports_of(extras: Iterable[str]) -> tuple[Code, ...]:
    """The names of ``__all__`` of a package with these extras, as literals: as isort has them."""
    wanted = frozenset(extras)
    own = (name for extra in EXTRAS if extra.name in wanted for name in extra.exports)
    names = sorted(
        (*_ALWAYS.split(), *own), key=lambda name: (not name.isupper(), not name[0].isupper(), name)
    )
    return tuple(map(literal, names))


def extras_in(files: Iterable[str]) -> tuple[Code, ...]:
    """The extras of a package that has these files."""
    parts = {part for file in files if file.startswith(_FOLDER) for part in file[len(_FOLDER) :].split("/")}
    modules = {part.removesuffix(".py") for part in parts}
    return tuple(extra.name for extra in EXTRAS if extra.modules & modules)


def union(extras: Iterable[Iterable[Code]]) -> tuple[Code, ...]:
    """The extras of a package that several share."""
    wanted = {name for names in extras for name in names}
    return tuple(extra.name for extra in EXTRAS if extra.name in wanted)


def left_out(extras: Iterable[str]) -> frozenset[str]:
    """The modules, and folders of them, of ``_runtime/extras/`` that a package with these extras lacks."""
    had = frozenset(extras)
    return frozenset().union(*(extra.modules for extra in EXTRAS if extra.name not in had))
