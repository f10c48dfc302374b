"""Format: files as Black formats them; laid-out templates mostly are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..errors import InternalError, OptionsError
from ..processes import in_halves, workers
from .files import File
from .layout import laid_out

WORTH_PROCESSES = 300_000
"""Characters; below that, starting processes takes longer than Black does."""

WORTH_A_PROCESS = 1_000_000
"""Characters; from which on half of them are laid out beside the others."""


def format_files(files: Iterable[File]) -> tuple[File, ...]:
    """The files in the same order, each equal to what Black makes of it.

    Templates print what Black leaves alone, but for the length of lines. So only files that hold a line
    that cannot be laid out still need Black itself, and all that users' templates make.
    """
    files = tuple(files)
    sizes = [len(file.text) if _is_made(file) else 0 for file in files]
    found = in_halves(_all_laid_out, files, sizes, worth=sum(sizes) >= WORTH_A_PROCESS)
    loose = [file for file, is_settled in found if not is_settled]
    settled = iter(_formatted(loose))
    return tuple(file if is_settled else next(settled) for file, is_settled in found)


def _is_made(file: File) -> bool:
    """Whether a template made Python of it; the runtime is a copy."""
    return file.path.endswith(".py") and file.template is not None


def _all_laid_out(files: Sequence[File]) -> list[tuple[File, bool]]:
    return [_laid_out(file) for file in files]


def _laid_out(file: File) -> tuple[File, bool]:
    """The file, and whether Black would leave it as it is."""
    if not _is_made(file):
        return file, True
    text, is_whole = laid_out(file.text)
    return file if text == file.text else replace(file, text=text), is_whole and not file.custom


def _formatted(files: list[File]) -> list[File]:
    is_small = sum(len(file.text) for file in files) < WORTH_PROCESSES
    processes = 1 if is_small else workers(8)
    if processes == 1:
        return [_black(file) for file in files]
    from concurrent.futures import ProcessPoolExecutor  # loaded only by those who need it

    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_black, files, chunksize=max(1, len(files) // (processes * 8))))


def _black(file: File) -> File:
    from black import Mode, format_str  # costs a tenth of a second, and most packages need none of it
    from black.parsing import InvalidInput

    try:
        return replace(file, text=format_str(file.text, mode=Mode()))
    except InvalidInput:
        message = f"template {file.template}: {file.path} is not Python"
        raise (OptionsError if file.custom else InternalError)(message) from None
