"""Docstrings: what a description says to people, as docstrings and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from ..code.code import Code
from .blocks import Block, squeezed
from .markdown import blocks, flat, sentence_of

LONGEST_TEXT = 20_000
"""Longer descriptions are cut: a docstring is no place for a book."""

LONGEST_ENTRY = 400
"""Of a longer text about an argument only the first paragraph stands in the docstring."""

LONGEST_SENTENCE = 200

LONGEST_SUMMARY = 78
"""Of what fits on the first line of the docstring of a function."""

_UNBROKEN = re.compile(r"``[^`]*``\S*|\S+")
"""A word, or a span of code, which is not broken."""

_BETWEEN_LETTERS = re.compile(r"[\W_]+")
"""What is no letter and no digit."""

Section: TypeAlias = tuple[str, Sequence[tuple[str, str]]]
"""A title and its entries, each a name and a text: ``("Args", (("limit", "How many."),))``."""


def docstring(
    summary: str, body: str = "", sections: Iterable[Section] = (), *, indent: int, width: int = 88
) -> Code:
    """A docstring in Black's layout, quotes included; every line but the first has the indent.

    Without a summary the first sentence of the body is the summary, unless a list or a table comes first.
    Texts are Markdown with or without
    HTML; the entries of a section follow Google's style, but one that is alone stands beside its title.
    """
    room = width - indent
    summary, body_blocks = _parted(summary[:LONGEST_TEXT], body[:LONGEST_TEXT])
    rest: list[str] = []
    previous: list[str] = []
    for lines in (_body(body_blocks, room), *(_section(section, room) for section in sections)):
        together = len(lines) == len(previous) == 1 and previous[0].startswith("Returns:")
        rest += lines if together else ["", *lines] if lines else []
        previous = lines or previous
    if not summary and body_blocks:
        return Code('"""' + _indented(["", *_dedented(rest[1:])], indent) + f'\n{" " * indent}"""')
    first = _wrapped(_opening(summary), room, start=3 if rest else 6)
    if first[0].startswith('"'):
        first[0] = " " + first[0]
    if not rest and len(first) == 1:
        return Code(f'"""{first[0]}"""')
    return Code('"""' + _indented([*first, *_dedented(rest)], indent) + f'\n{" " * indent}"""')


def sentence(text: str) -> Code:
    """The first sentence on one line, escaped as in a docstring; may be empty."""
    return _escaped(_cut(sentence_of(blocks(text[:LONGEST_TEXT]))))


def summary_line(text: str) -> str:
    """The first sentence on one line, unescaped; may be empty."""
    return _cut(sentence_of(blocks(text[:LONGEST_TEXT])))


def split_summary(summary: str) -> tuple[str, str]:
    """A summary as one sentence and the rest, if it is too long for a line; both without Markdown."""
    text, first = flat(summary[:LONGEST_TEXT]), sentence_of(blocks(summary[:LONGEST_TEXT]))
    if len(text) <= LONGEST_SUMMARY or not first or not text.startswith(first):
        return summary, ""
    return first, text[len(first) :].strip()


def repeats(text: str, *texts: str) -> bool:
    """Whether a text is empty, or equals one of `texts` except for case and punctuation."""
    letters = _letters(text)
    return not letters or any(letters == _letters(other) for other in texts)


def _letters(text: str) -> str:
    return _BETWEEN_LETTERS.sub("", text.casefold())


def _cut(text: str) -> str:
    if len(text) <= LONGEST_SENTENCE:
        return text
    return text[: LONGEST_SENTENCE - 3].rpartition(" ")[0].rstrip(",;:") + "..."


def markdown(text: str) -> Code:
    """Text on one line for a cell of a Markdown table: no HTML, no links, no fences."""
    return _plain_markdown(flat(text[:LONGEST_TEXT]))


def markdown_sentence(text: str) -> Code:
    """The first sentence as `markdown` has it."""
    return _plain_markdown(_cut(sentence_of(blocks(text[:LONGEST_TEXT]))))


def markdown_code(text: str) -> Code:
    """Text as it stands between backticks in a cell of a Markdown table, where only bars are escaped."""
    return Code(squeezed(text[:LONGEST_TEXT]).replace("`", "'").replace("|", r"\|"))


def markdown_lines(text: str) -> Code:
    """Text as Markdown of several lines: lists and code stay, but no HTML and no links."""
    all_blocks = blocks(text[:LONGEST_TEXT])
    parts: list[str] = []
    for previous, block in zip([None, *all_blocks], all_blocks, strict=False):
        if previous is not None:
            parts.append("" if block.marker and previous.marker else "\n")
        lines = [_plain_markdown(line) for line in block.lines if not line.lstrip().startswith(_FENCES)]
        start = " " * (block.indent + 4 * block.verbatim) + block.marker
        parts += [f"{start}{line}\n" for line in lines]
    return Code("".join(parts).rstrip("\n"))


_FENCES = ("```", "~~~")


def _plain_markdown(line: str) -> Code:
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Code(re.sub(r"[\\\[\]|]", r"\\\g<0>", line))


def _parted(summary: str, body: str) -> tuple[str, Sequence[Block]]:
    """Summary and body, such that neither repeats the other; a body that opens with a list has no summary."""
    body_blocks = blocks(body)
    start = next((n for n, block in enumerate(body_blocks) if not block.heading), None)
    if start is None or not body_blocks[start].is_paragraph:
        return flat(summary), body_blocks
    short = flat(summary) or sentence_of(body_blocks[start:])
    text, stem = body_blocks[start].text, short.rstrip(".")
    if text.rstrip(".") == stem:
        return short, body_blocks[start + 1 :]
    if text.startswith(stem + ". "):
        return short, [replace(body_blocks[start], lines=(text[len(stem) + 2 :],)), *body_blocks[start + 1 :]]
    return short, body_blocks


def _opening(summary: str) -> str:
    text = str(_escaped(summary)) or "Not described."
    if text[-1].isalnum() or text[-1] in ")`\"'":
        text += "."
    return text


def _body(body_blocks: Sequence[Block], room: int) -> list[str]:
    lines: list[str] = []
    for previous, block in zip([None, *body_blocks], body_blocks, strict=False):
        if previous and not (block.marker and previous.marker):
            lines.append("")
        lines += _laid_out(block, room)
    return lines


def _laid_out(block: Block, room: int) -> list[str]:
    margin = " " * block.indent
    if block.verbatim:
        return [_escaped(margin + line if line else line) for line in block.lines]
    hang = margin + " " * len(block.marker)
    text = _wrapped(_escaped(block.text), room - len(hang))
    return [(hang if position else margin + block.marker) + line for position, line in enumerate(text)]


def _section(section: Section, room: int) -> list[str]:
    title, entries = section
    lines: list[str] = []
    for name, text in entries:
        entry = ": ".join(part for part in (_escaped(squeezed(name)), _entry(text)) if part)
        if entry:
            first, *rest = _wrapped(entry, room - 8, start=-4)
            lines += ["    " + first, *("        " + line for line in rest)]
    if len(lines) == 1 and title != "Args" and len(title) + len(lines[0]) - 2 <= room:
        return [f"{title}: {lines[0].strip()}"]
    return [f"{title}:", *lines] if lines else []


def _entry(text: str) -> Code:
    """What an entry says; code is escaped already."""
    return text if isinstance(text, Code) else _escaped(_brief(text))


def _brief(text: str) -> str:
    plain_text = flat(text[:LONGEST_TEXT])
    if len(plain_text) <= LONGEST_ENTRY:
        return plain_text
    return next((block.text for block in blocks(text[:LONGEST_TEXT]) if block.is_text), "")


def _wrapped(text: str, room: int, *, start: int = 0) -> list[str]:
    """Lines of at most `room` characters where the words allow it; the first begins at column `start`."""
    lines: list[str] = []
    line, length = "", start
    for word in _UNBROKEN.findall(text):
        if line and length + 1 + len(word) > room:
            lines.append(line)
            line, length = word, len(word)
        else:
            line = f"{line} {word}" if line else word
            length = length + len(word) + (line != word)
    return [*lines, line] if line else lines


def _dedented(lines: list[str]) -> list[str]:
    """Lines without the margin that all of them share, which Black would take away."""
    margin = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return [line[margin:] for line in lines]


def _indented(lines: Iterable[str], indent: int) -> str:
    first, *rest = lines
    return "\n".join([first, *(" " * indent + line if line else "" for line in rest)])


def _escaped(text: str) -> Code:
    """Text as it stands between triple quotes: ASCII, no escape but ours, never two quotes in a row."""
    text = text.replace("\\", "\\\\").encode("ascii", "backslashreplace").decode("ascii")
    return Code(re.sub(r'"{2,}', lambda run: '\\"' * len(run[0]), text))
