"""The documentation of a client as templates see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.model import Api
from ..code.code import Code
from ..context import Context
from ..docstrings.docstrings import markdown, markdown_lines
from ..views.docs import DocsView, TagDoc, TagGroupDoc
from ..views.package import CallsModule
from .links import code_span
from .model_pages import model_homes, model_pages
from .tag_pages import tag_page


def docs_view(package: Code, calls: tuple[CallsModule, ...], context: Context) -> DocsView:
    """Every page, in the order in which the description has its tags."""
    homes = model_homes(context)
    tag_of = {module: tag for tag, module in context.names.tags.items()}
    pages = {tag_of[item.name]: tag_page(item, tag_of[item.name], package, context, homes) for item in calls}
    return DocsView(
        text=markdown_lines(context.api.docs.description),
        groups=tuple(_groups(pages, context.api)),
        models=model_pages(context, homes),
        servers=tuple((code_span(item.url), markdown(item.description)) for item in context.api.servers),
    )


def _groups(pages: Mapping[str, TagDoc], api: Api) -> Iterator[TagGroupDoc]:
    """As ``x-tagGroups`` has them, else by the parents of tags (3.2); what is in no group comes last."""
    remaining = dict(pages)
    for title, tags in _named_groups(api):
        members = tuple(remaining.pop(tag) for tag in tags if tag in remaining)
        if members:
            yield TagGroupDoc(title=markdown(title), tags=members)
    if remaining:
        rest = None if len(remaining) == len(pages) else markdown("Others")
        yield TagGroupDoc(title=rest, tags=tuple(remaining.values()))


def _named_groups(api: Api) -> Iterator[tuple[str, list[str]]]:
    described = api.extensions.get("x-tagGroups")
    for group in described if isinstance(described, list) else ():
        tags = group.get("tags") if isinstance(group, dict) else None
        if isinstance(group, dict) and isinstance(tags, list):
            yield str(group.get("name") or ""), [tag for tag in tags if isinstance(tag, str)]
    by_parent: dict[str, list[str]] = {}
    for tag in api.tags:
        if tag.parent is not None:
            by_parent.setdefault(tag.parent, [tag.parent]).append(tag.name)
    yield from by_parent.items()
