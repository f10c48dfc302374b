"""Outline: the blocks of a template and the templates it uses, seen without compiling it.

Jinja's own parser would say the same, and take longer than to print a small package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..frozen import dataclass

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{%[-+]?\s*(block|endblock|extends|include|import|from)\b([^%]*)%\}")
_QUOTED = re.compile(r"""\s*(["'])([^"']+)\1""")
_USING = ("extends", "include", "import", "from")


@dataclass(frozen=True, slots=True)
class Block:
    """A named part of a template."""

    name: str
    line: int
    is_inner: bool
    """Whether it stands inside of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a template is made of."""

    blocks: tuple[Block, ...]
    extends: str | None
    """None too where the name is known at rendering only."""
    uses: tuple[str | None, ...]
    """What it extends, includes or imports; None for a name that is known at rendering only."""


@lru_cache(maxsize=512)
def outline(source: str) -> Outline:
    bare = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source)
    used = [(tag[1], _quoted(tag[2])) for tag in _TAG.finditer(bare) if tag[1] in _USING]
    return Outline(
        blocks=tuple(_blocks(bare)),
        extends=next((name for word, name in used if word == "extends"), None),
        uses=tuple(name for _, name in used),
    )


def _quoted(text: str) -> str | None:
    found = _QUOTED.match(text)
    return found[2] if found else None


def _blocks(source: str) -> Iterator[Block]:
    depth = 0
    for tag in _TAG.finditer(source):
        if tag[1] == "block":
            name = (tag[2].split() or [""])[0].rstrip("-+")
            yield Block(name, source.count("\n", 0, tag.start()) + 1, depth > 0)
        depth += {"block": 1, "endblock": -1}.get(tag[1], 0)
