"""Code: text that may stand in generated files, with what it needs to be imported there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct


class Need(Struct, frozen=True):
    """A name that has to be imported: from the standard library, the runtime, or the models."""

    module: str
    """``typing``, ``datetime``, ..., ``_runtime``, ``package``, or ``own`` for what models define;
    nothing where the name is a module of the standard library."""
    name: Code


Needs = frozenset[Need]

NOTHING: Needs = frozenset()


class Code(str):
    """A piece of generated text, made only by `names`, `annotations`, `literals`, `docs` and `layout`.

    The renderer refuses every plain ``str``, so text of a description cannot reach a file by mistake.
    Code put together needs all that its pieces need; it is equal to other code of the same text.
    """

    needs: Needs = NOTHING
    """Most code needs nothing, so this costs nothing where it is made."""

    def __add__(self, other: str) -> Code:
        if not isinstance(other, Code):
            raise TypeError("only Code can be added to Code")
        ours, theirs = self.needs, other.needs
        return needing(str.__add__(self, other), ours | theirs if ours and theirs else ours or theirs)


class Text(Code):
    """A text of the user's own configuration, which stands as it is and is a literal of nothing."""


def needing(text: str, needs: Needs) -> Code:
    """Code whose names have to be imported."""
    result = Code(text)
    if needs:
        result.needs = needs
    return result


@lru_cache(maxsize=4096)
def code(text: str) -> Code:
    """Our own text as code. Never called with text of a description."""
    return Code(text)


@lru_cache(maxsize=4096)
def symbol(module: str, name: str) -> Code:
    """A name that is imported in each file that prints it."""
    return needing(name, frozenset({Need(module, Code(name))}))


def united(codes: Iterable[Code]) -> Needs:
    """The imports that all of the codes need; most need none, and most others the same."""
    distinct = {needs for code in codes if (needs := code.needs)}
    if len(distinct) < 2:
        return distinct.pop() if distinct else NOTHING
    return NOTHING.union(*distinct)


def joined(separator: str, codes: Iterable[Code]) -> Code:
    pieces = tuple(codes)
    return needing(separator.join(pieces), united(pieces))
