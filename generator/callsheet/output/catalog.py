"""Catalog: the templates, built-in and the user's, and their blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates
from msgspec import Struct

from ..errors import OptionsError
from ..roots import templates_root
from .templates import BUILT_IN

PER = ("package", "tag", "module", "model", "operation", "project", "docs", "docs_tag", "docs_models")
"""What a template can be rendered for: once, or once for each module of calls, module of models, ...

``project`` is once, for a file beside the package; ``docs`` is for pages of its documentation."""

_HEADER = re.compile(r"\{#-?\s*per:\s*(\w+)[,;]?\s+to:\s*(\S+?)[,;]?(?:\s[^\n]*)?-?#\}")


class Template(Struct, frozen=True, kw_only=True):
    """A template that makes files: its name, and what its first line declares."""

    name: str
    per: str
    to: str
    source: str
    custom: bool
    """Whether it is the user's, or uses one that is."""


_JINJA = Environment(autoescape=False)  # noqa: S701 - it parses, and prints nothing


def file_templates(folder: Path | None = None) -> list[Template]:
    """Every template that makes files, built-in and the user's, sorted by name.

    Raises `OptionsError` for a template of the user's that makes no sense.
    """
    catalog = Catalog(folder)
    for name in sorted(catalog.own):
        catalog.check_blocks(name)
    return [template for name in catalog.names if (template := _declared(catalog, name))]


def _declared(catalog: Catalog, name: str) -> Template | None:
    """What a template's first line declares; that of the built-in one holds for what replaces it."""
    source, replaced = catalog.source(name), catalog.built_in.get(name, "")
    header = _HEADER.match(source) or _HEADER.match(replaced)
    if header is None:
        if name in catalog.own and not name.startswith(("package/", "parts/")):
            raise OptionsError(f"template {name}: the first line must say {{# per: WHAT, to: PATH #}}")
        return None
    if header[1] not in PER:
        raise OptionsError(f"template {name}: per must be one of {', '.join(PER)}, not {header[1]!a}")
    return Template(name=name, per=header[1], to=header[2], source=source, custom=catalog.is_custom(name))


class Catalog(Struct, frozen=True, dict=True):
    """The sources of all templates, by name."""

    folder: Path | None

    @cached_property
    def built_in(self) -> Mapping[str, str]:
        root = templates_root()
        folders = ("package", "parts", "project", "docs")
        sources = (_sources(root / folder, f"{folder}/") for folder in folders)
        return {name: text for found in sources for name, text in found.items()}

    @cached_property
    def own(self) -> Mapping[str, str]:
        """The user's, which take the place of built-in ones of the same name."""
        return _sources(self.folder, "") if self.folder else {}

    @property
    def names(self) -> list[str]:
        return sorted(self.built_in.keys() | self.own.keys())

    def source(self, name: str) -> str:
        if name.startswith(BUILT_IN):
            return self.built_in.get(name.removeprefix(BUILT_IN), "")
        return self.own.get(name, self.built_in.get(name, ""))

    def is_custom(self, name: str) -> bool:
        """Whether a template is the user's, or includes, imports or extends one that is."""
        return bool(self.own) and any(used is None or used in self.own for used in self._uses(name))

    def _uses(self, name: str) -> Iterator[str | None]:
        """A template and all that it uses; None for a name that is known at rendering only."""
        waiting: list[str | None] = [name]
        seen: set[str | None] = set()
        while waiting:
            current = waiting.pop()
            if current not in seen:
                seen.add(current)
                yield current
                waiting += [] if current is None else find_referenced_templates(self._parsed(current))

    def blocks(self, name: str) -> tuple[str, ...]:
        """The blocks of a template, in its order."""
        return tuple(dict.fromkeys(block.name for block in self._parsed(name).find_all(nodes.Block)))

    def check_blocks(self, name: str) -> None:
        """Refuses a block that fills none of the template it extends, which Jinja would pass over."""
        parents = list(self._parents(name))
        known = {block: None for parent in parents for block in self.blocks(parent)}
        for block in _outer_blocks(self._parsed(name)) if parents else ():
            if block.name not in known:
                close = get_close_matches(block.name, known, n=1)
                hint = f"did you mean {close[0]!r}? " if close else ""
                raise OptionsError(
                    f"template {name}:{block.lineno}: {parents[0]} has no block {block.name!r}; "
                    f"{hint}it has {', '.join(known) or 'none'}"
                )

    def extends(self, name: str) -> bool:
        return next(self._parents(name), None) is not None

    def _parents(self, name: str) -> Iterator[str]:
        """What a template extends, and what that extends, as far as it is known beforehand."""
        seen: set[str] = set()
        while name not in seen and (parent := _extended(self._parsed(name))) is not None:
            seen.add(name)
            yield parent
            name = parent

    def _parsed(self, name: str) -> nodes.Template:
        return _parsed(self.source(name), name)


@lru_cache(maxsize=512)
def _parsed(source: str, name: str) -> nodes.Template:
    try:
        return _JINJA.parse(source)
    except TemplateSyntaxError as error:
        raise OptionsError(f"template {name}:{error.lineno}: {error.message}") from None


def _outer_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    """Blocks that stand in no other."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer_blocks(child)


def _extended(template: nodes.Template) -> str | None:
    """What a template extends; None too where the name is known at rendering only."""
    extends = template.find(nodes.Extends)
    if extends is None or not isinstance(extends.template, nodes.Const):
        return None
    return str(extends.template.value)


def _sources(folder: Path, prefix: str) -> dict[str, str]:
    """The templates below a folder; what is hidden is nobody's."""
    paths = sorted(path for path in folder.rglob("*.jinja") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    return {prefix + name: path.read_text("utf-8") for name, path in named.items() if "/." not in f"/{name}"}
