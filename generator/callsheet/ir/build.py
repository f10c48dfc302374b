"""From a document to what the API is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from ..document.document import Document
from ..document.references.cursor import Cursor, entry_of
from ..document.references.pointer import Pointer
from ..errors import UnresolvedReference, UnsupportedFeature, problem_of
from .identity.identity import identify, locked_names, valid_content
from .identity.lock_content import LockContent
from .model import Api, Server, Tag
from .operations.ambiguities import ambiguities_of
from .operations.operations import Selection, incoming_of, operations_of
from .operations.security import requirements_of, schemes_of, servers_of
from .pagination.locked import paged
from .schemas.annotations import docs_of, extensions_of
from .schemas.compose import is_base
from .schemas.discriminator_values import with_tags
from .schemas.inline_enums import spell_out
from .schemas.schema_types import Schemas
from .schemas.sharing import share
from .walk import reachable, without_unused


def build_api(
    document: Document,
    selected: Selection | None = None,
    *,
    locked: LockContent | None = None,
    inline_enums: bool = True,
) -> Api:
    """The meaning of a description: every selected operation, and every schema.

    With a selection, schemas that nothing selected uses are left out. `locked` is what the lock has of the
    last time; without it, inline schemas are shared as if for the first time. With `inline_enums` enums
    without a name of their own are choices where they stand. What cannot be said exactly is degraded and
    stands in `Api.degraded`. Raises `UnsupportedFeature` for schemas nested too deep.
    """
    try:
        locked = valid_content(locked or LockContent(), document)
        api = without_unused(_build(document, selected or _everything))
        api = with_tags(spell_out(api) if inline_enums else api)
        api = _identified(api, document, locked)
        api = share(api, locked_names(api, locked.names))
    except RecursionError:
        problem = problem_of("too-deep", "schemas are nested too deeply", document.root)
        raise UnsupportedFeature(problem) from None
    return api if selected is None else reachable(api)


def _identified(api: Api, document: Document, locked: LockContent) -> Api:
    """The API with the identities of its declarations and the paging of the lock."""
    identities = identify(
        document, api.declarations, (operation.path for operation in api.operations), locked
    )
    return replace(
        api, identities=identities, paged=paged(replace(api, identities=identities), locked.paging)
    )


def _build(document: Document, selected: Selection) -> Api:
    root = entry_of(document).api()
    schemas = Schemas(document.options.limits)
    components = root.get("components")
    schemas_at = None if components is None else components.get("schemas")
    schemas.with_children(_children(schemas_at))
    for _, schema in schemas_at.items() if schemas_at is not None else ():
        schemas.component(schema)
    auth = schemes_of(schemas, None if components is None else components.get("securitySchemes"))
    paths = root.get("paths")
    operations = tuple(operations_of(schemas, paths, auth, selected))
    incoming = tuple(incoming_of(schemas, root.get("webhooks"), paths, selected))
    info = root.get("info")
    api = Api(
        at=document.root,
        title="" if info is None else info.text("title"),
        version="" if info is None else info.text("version"),
        dialect=str(document.dialect),
        servers=servers_of(root.get("servers")) or _default_servers(document),
        location=document.location,
        auth=auth,
        security=requirements_of(schemas, root.get("security"), auth) or (),
        tags=tuple(_tags(root.get("tags"))),
        operations=operations,
        incoming=incoming,
        declarations=schemas.finish(),
        degraded=tuple(schemas.problems),
        docs=docs_of(root if info is None else info),
        license=_license(info),
        extensions={**extensions_of(root), **(extensions_of(info) if info is not None else {})},
    )
    return replace(api, degraded=tuple(dict.fromkeys((*api.degraded, *ambiguities_of(api)))))


def _license(info: Cursor | None) -> str:
    license_ = None if info is None else info.get("license")
    if license_ is None or not license_.is_mapping:
        return ""
    return license_.text("identifier") or license_.text("name")


def _default_servers(document: Document) -> tuple[Server, ...]:
    """The origin of the description, if it is served from one (OpenAPI 3.2, 4.1; Swagger 2.0, ``host``)."""
    return (Server(url="/"),) if document.location else ()


def _everything(_: object) -> bool:
    return True


def _tags(at: Cursor | None) -> Iterator[Tag]:
    for entry in at.elements() if at is not None and at.is_list else ():
        if entry.is_mapping and entry.text("name"):
            yield Tag(
                name=entry.text("name"),
                docs=docs_of(entry),
                parent=entry.text("parent") or None,
                kind=entry.text("kind") or None,
                extensions=extensions_of(entry),
            )


def _children(schemas: Cursor | None) -> Mapping[Pointer, tuple[Cursor, ...]]:
    """For each discriminated component those that extend it through allOf, however indirectly."""
    direct: dict[Pointer, list[Cursor]] = {}
    bases: dict[Pointer, Cursor] = {}
    for _, at in schemas.items() if schemas is not None else ():
        parts = at.schema().get("allOf")
        for part in parts.elements() if parts is not None and parts.is_list else ():
            try:
                target = part.schema().reference()
            except UnresolvedReference:
                continue
            if target is not None:
                bases[target.pointer] = target
                direct.setdefault(target.pointer, []).append(at)
    return {at: tuple(_descendants(at, direct)) for at, base in bases.items() if is_base(base.schema())}


def _descendants(base: Pointer, direct: Mapping[Pointer, list[Cursor]]) -> Iterator[Cursor]:
    visited, waiting = {base}, list(direct[base])
    while waiting:
        child = waiting.pop(0)
        if child.pointer not in visited:
            visited.add(child.pointer)
            yield child
            waiting += direct.get(child.pointer, [])
