"""Format: files as Black would have them, which most of them are already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from os import cpu_count

from ..errors import InternalError, OptionsError
from .files import File

WIDTH = 88

WORTH_PROCESSES = 400_000
"""Characters; below that, starting processes takes longer than Black does."""

_LONE_STRING = re.compile(r"""\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'),""")
"""An element of an exploded call or list: its comma keeps it where it is, and strings are not split."""


def format_files(files: Iterable[File]) -> tuple[File, ...]:
    """The files in the same order, each equal to what Black makes of it.

    The templates and the planner write Black's own layout, so only a line over the limit or a user's
    template still needs Black itself.
    """
    files = tuple(files)
    unsettled = [file for file in files if _may_change(file)]
    formatted = dict(zip((file.path for file in unsettled), _formatted(unsettled), strict=True))
    return tuple(replace(file, text=formatted.get(file.path, file.text)) for file in files)


def _may_change(file: File) -> bool:
    if not file.path.endswith(".py") or file.template is None:
        return False
    return file.custom or has_long_code(file.text)


def has_long_code(text: str) -> bool:
    """Whether a line over the limit is more than a line of a docstring or a string by itself."""
    inside = False
    for line in text.split("\n"):
        quotes = line.count('"""')
        is_docstring = inside or line.lstrip().startswith('"""')
        if len(line) > WIDTH and not is_docstring and not _LONE_STRING.fullmatch(line):
            return True
        inside ^= quotes % 2 == 1
    return False


def _formatted(files: Sequence[File]) -> list[str]:
    processes = min(cpu_count() or 1, 8)
    if processes == 1 or sum(len(file.text) for file in files) < WORTH_PROCESSES:
        return [_black(file) for file in files]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_black, files, chunksize=max(1, len(files) // (processes * 8))))


def _black(file: File) -> str:
    from black import Mode, format_str  # costs a tenth of a second, and most packages need none of it
    from black.parsing import InvalidInput

    try:
        return format_str(file.text, mode=Mode())
    except InvalidInput:
        message = f"template {file.template}: {file.path} is not Python"
        raise (OptionsError if file.custom else InternalError)(message) from None
