"""Code: text that may stand in generated files."""

from __future__ import annotations


class Code(str):
    """A piece of generated text, made only by `names`, `annotations`, `literals`, `docs` and `layout`.

    The renderer refuses every plain ``str``, so text of a description cannot reach a file by mistake.
    """

    __slots__ = ()

    def __add__(self, other: str) -> Code:
        if not isinstance(other, Code):
            raise TypeError("only Code can be added to Code")
        return Code(str.__add__(self, other))


class Text(Code):
    """A text of the user's own configuration, which stands as it is and is a literal of nothing."""

    __slots__ = ()
