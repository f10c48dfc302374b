"""Builtin names: written in full, for annotations in a class that has functions of the same names."""

from __future__ import annotations

import re

from .code import Code, needing, symbol

_BUILTINS = symbol("", "builtins")

_WORD = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<![\w.])[a-z]+\b""")
"""A string, which may hold anything, or a word that is no attribute."""


def in_full(text: Code, hidden: frozenset[str]) -> Code:
    """``builtins.list[str]`` of ``list[str]``, where `hidden` has ``list``."""
    full = _WORD.sub(lambda word: f"builtins.{word[0]}" if word[0] in hidden else word[0], text)
    return text if full == text else needing(full, text.needs | _BUILTINS.needs)
