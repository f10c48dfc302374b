"""Format: files as Black would have them, which most of them are already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..errors import InternalError, OptionsError
from ..frozen import dataclass
from ..processes import workers
from .files import File
from .layout import STRING, WIDTH, laid_out, lines_of

WORTH_PROCESSES = 300_000
"""Characters; below that, starting processes takes longer than Black does."""

_LONE_ITEM = re.compile(
    rf"\s+(?:(?:{STRING}|\d+): )?(?:{STRING}|[\w.]+(?: as \w+)?),|\s*from \.[\w.]* import \("
)
"""An item of an exploded bracket that cannot be split, whose comma keeps it where it is."""

_FUTURE = "from __future__ import annotations\n"
"""Stands in every module of ours, and tells Black which versions of Python it is for."""

_MEMBER = _FUTURE + "class _:\n"
_FIELD = re.compile(r"    \w+: ")
_MARK = "    ___: 0\n"
"""Stands between fields that Black is asked about together; no name of ours is so."""
BATCH = 50


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a file that Black can be asked about by itself, and what has to stand around it then."""

    text: str
    before: str = ""
    after: str = ""
    loose: bool = True
    """Whether Black might change it."""


def format_files(files: Iterable[File]) -> tuple[File, ...]:
    """The files in the same order, each equal to what Black makes of it.

    Once lines are laid out that are too long, only a statement in which one is left still needs Black
    itself, and all that users' templates make.
    """
    split = [(file, tuple(_pieces(file))) for file in map(_laid_out, files)]
    loose = [(file, piece) for file, pieces in split for piece in pieces if piece.loose]
    settled = dict(zip(loose, _formatted(loose), strict=True))
    return tuple(
        replace(file, text="".join(settled.get((file, piece), piece.text) for piece in pieces))
        for file, pieces in split
    )


def _laid_out(file: File) -> File:
    if not file.path.endswith(".py") or file.template is None:
        return file
    text = laid_out(file.text)
    return file if text == file.text else replace(file, text=text)


def has_long_code(text: str) -> bool:
    """Whether a line over the limit is more than a line of a docstring, or one thing that stands alone."""
    return any(
        len(line) > WIDTH and not is_docstring and not _LONE_ITEM.fullmatch(line)
        for line, is_docstring, _ in lines_of(text)
    )


def _pieces(file: File) -> Iterator[_Piece]:
    if not file.path.endswith(".py") or file.template is None:
        yield _Piece(file.text, loose=False)
    elif file.custom or _FUTURE not in file.text:
        yield _Piece(file.text, loose=file.custom or has_long_code(file.text))
    elif not has_long_code(file.text):
        yield _Piece(file.text, loose=False)
    else:
        for statement in _statements(file.text, indent=0):
            yield from _parts(statement)


def _parts(statement: str) -> Iterator[_Piece]:
    """A statement as a whole, or the head and the members of a class, of which few are too long."""
    if not has_long_code(statement):
        yield _Piece(statement, loose=False)
    elif not statement.startswith("class "):
        yield _Piece(statement, _FUTURE, "def _():\n    pass\n" if statement.startswith("@") else "")
    else:
        head, colon, body = statement.partition(":\n")
        yield _Piece(head + colon, _FUTURE, "    pass\n", has_long_code(head + colon))
        for member in _statements(body, indent=4):
            yield _Piece(member, _MEMBER, loose=has_long_code(member))


def _statements(text: str, *, indent: int) -> Iterator[str]:
    """The statements of one level, each with the empty lines after it; decorators are their own."""
    statement = ""
    margin = " " * indent
    for line, _, is_within in lines_of(text):
        starts = line.startswith(margin) and line[indent : indent + 1] not in ("", " ", ")", "]", "}")
        if starts and statement and not is_within:
            yield statement
            statement = ""
        statement += line + "\n"
    yield statement.removesuffix("\n")


def _formatted(loose: Sequence[tuple[File, _Piece]]) -> list[str]:
    batches = _batches(loose)
    small = sum(len(piece.text) for _, piece in loose) < WORTH_PROCESSES
    processes = 1 if small else workers(8)
    if processes == 1:
        made = map(_all_of, batches)
        return [text for texts in made for text in texts]
    from concurrent.futures import ProcessPoolExecutor  # loaded only by those who need it

    with ProcessPoolExecutor(processes) as pool:
        some = pool.map(_all_of, batches, chunksize=max(1, len(batches) // (processes * 8)))
        return [text for texts in some for text in texts]


def _batches(loose: Sequence[tuple[File, _Piece]]) -> list[list[tuple[File, _Piece]]]:
    """The pieces in their order; fields next to each other together, because Black takes long to begin."""
    batches: list[list[tuple[File, _Piece]]] = []
    for file, piece in loose:
        if batches and len(batches[-1]) < BATCH and _is_field(piece) and _is_field(batches[-1][-1][1]):
            batches[-1].append((file, piece))
        else:
            batches.append([(file, piece)])
    return batches


def _is_field(piece: _Piece) -> bool:
    return piece.before == _MEMBER and _FIELD.match(piece.text) is not None


def _all_of(batch: Sequence[tuple[File, _Piece]]) -> list[str]:
    if len(batch) == 1:
        return [_black(*batch[0])]
    text = _MARK.join(["", *(piece.text.strip("\n") + "\n" for _, piece in batch), ""])
    try:
        _, *made, _ = _settled(_MEMBER + text).split(_MARK)
    except ValueError:  # Black says which, one by one
        made = []
    if len(made) != len(batch):
        return [_black(file, piece) for file, piece in batch]
    return [one.strip("\n") + _end(piece) for one, (_, piece) in zip(made, batch, strict=True)]


def _black(file: File, piece: _Piece) -> str:
    from black.parsing import InvalidInput

    try:
        made = _settled(piece.before + piece.text + piece.after)
    except InvalidInput:
        message = f"template {file.template}: {file.path} is not Python"
        raise (OptionsError if file.custom else InternalError)(message) from None
    if piece.text == file.text:
        return made
    last_before = piece.before.splitlines(keepends=True)[-1]
    return made.partition(last_before)[2].removesuffix(piece.after).strip("\n") + _end(piece)


def _settled(text: str) -> str:
    from black import Mode, format_str  # costs a tenth of a second, and most packages need none of it

    return format_str(text, mode=Mode())


def _end(piece: _Piece) -> str:
    return "\n" * (len(piece.text) - len(piece.text.rstrip("\n")))
