"""Words: any text cut into ASCII words from which identifiers are made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

LONGEST_TEXT = 4096
"""Longer texts are cut before anything looks at them, so no name costs more than this."""

_SNAKE_CASE = re.compile("[a-z][a-z0-9]{0,99}(?:_[a-z0-9]{1,100}){0,30}")

_BETWEEN_WORDS = re.compile(r"(?<=[^\W_])[ _-](?=[^\W_])")

_COMPOUNDS = ("OAuth", "IPv4", "IPv6", "GraphQL", "GitHub", "GitLab", "iOS", "macOS", "PayPal", "HubSpot")
"""Proper names whose capitals are no borders."""

_WORD = re.compile(
    rf"(?:(?:{'|'.join(_COMPOUNDS)})(?![a-z])|[A-Za-z0-9])" "(?:[a-z0-9]|(?<=[A-Z])[A-Z](?![a-rt-z]|s[a-z]))*"
)
"""Ends at symbols, at humps, before the last capital of a run: ``HTTPServer`` is ``HTTP``, ``Server``; but
``IDs`` and ``URLs`` are one word.
"""

_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ı": "i", "ħ": "h", "Ħ": "H",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
        "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
    }
)  # fmt: skip

_SYMBOLS = {
    " ": "space", "!": "not", '"': "quote", "#": "hash", "$": "dollar", "%": "percent", "&": "and",
    "'": "apostrophe", "(": "open", ")": "close", "*": "star", "+": "plus", ",": "comma", "-": "minus",
    ".": "dot", "/": "slash", ":": "colon", ";": "semicolon", "<": "less", "=": "equals", ">": "greater",
    "?": "question", "@": "at", "[": "left", "\\": "backslash", "]": "right", "^": "caret", "_": "underscore",
    "`": "backtick", "{": "left_brace", "|": "or", "}": "right_brace", "~": "tilde",
}  # fmt: skip


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The words of `text` with their capitals: ``"typeId"`` is ``type``, ``Id``; never empty, always ASCII.

    A sign in front of a number is a word (``-1``); other symbols are borders, and are spelled only
    where there is nothing else.
    """
    if _SNAKE_CASE.fullmatch(text):
        return tuple(text.split("_"))
    text = _ascii(text[:LONGEST_TEXT])
    parts = tuple(_WORD.findall(text))
    if not any(word.isalnum() for word in parts):
        return spelled(text)
    start = text.lstrip()[:2]
    if start[0] in "+-" and start[1:].isdigit():
        return (_SYMBOLS[start[0]], *parts)
    return parts


@lru_cache(maxsize=1 << 16)
def spelled(text: str) -> tuple[str, ...]:
    """The words of `text` with every symbol by its name: ``"-created"`` is ``minus``, ``created``."""
    text = _ascii(text[:LONGEST_TEXT])
    parts = "".join(f" {_SYMBOLS[character]} " if character in _SYMBOLS else character for character in text)
    return tuple(_WORD.findall(parts)) or ("empty",)


def edged(text: str) -> tuple[str, ...]:
    """The words of `text` with every symbol by its name that does more than part two of them: ``"-start_at"``
    is ``minus``, ``start``, ``at``.
    """
    return spelled(_BETWEEN_WORDS.sub("\t", text[:LONGEST_TEXT]))


MOST_WORDS = 30
"""Phrases of more words are no names that anyone made up; nothing is looked for in them."""


def without_repeats(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what is said twice in a row: ``credentials credentials``."""
    size = len(phrase) // 2
    while size and len(phrase) <= MOST_WORDS:
        starts = range(len(phrase) - 2 * size + 1)
        start = next((n for n in starts if _is_doubled(phrase, n, size)), None)
        if start is None:
            size -= 1
        else:
            phrase = phrase[: start + size] + phrase[start + 2 * size :]
            size = min(size, len(phrase) // 2)
    return phrase


def _is_doubled(phrase: tuple[str, ...], start: int, size: int) -> bool:
    first, second = phrase[start : start + size], phrase[start + size : start + 2 * size]
    return _lowered(first) == _lowered(second) and not any(word.isdigit() for word in first)


def _lowered(phrase: tuple[str, ...]) -> list[str]:
    return [word.lower() for word in phrase]


def shared_size(rows: Sequence[Sequence[str]]) -> int:
    """How many words all rows begin with, whatever their case."""
    columns = zip(*rows, strict=False)
    return sum(1 for _ in takewhile(lambda column: len({word.lower() for word in column}) == 1, columns))


def _ascii(text: str) -> str:
    """The text in ASCII: letters lose their accents, other scripts are romanised or named."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", text)[:LONGEST_TEXT]
    return "".join(_ascii_character(character) for character in composed)


def _ascii_character(character: str) -> str:
    if character.isascii():
        return character
    lowered = character.lower()
    table = character.translate(_LETTERS)
    if table.isascii():
        return table
    if lowered.translate(_LETTERS).isascii() and len(lowered) == 1:
        return lowered.translate(_LETTERS).capitalize()
    parts = unicodedata.normalize("NFD", character)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    if plain.isascii():
        return plain
    return _named_character(character)


def _named_character(character: str) -> str:
    """A character by its Unicode name: the sound of a letter, the words of a symbol, else its number."""
    category = unicodedata.category(character)
    if category[0] in "MCZ":
        return f" u{ord(character):x} " if category in ("Cs", "Co", "Cn") else " "
    if category[0] == "N" and (digit := unicodedata.digit(character, None)) is not None:
        return str(digit)
    name = unicodedata.name(character, "")
    for mark in (" SYLLABLE ", " LETTER "):
        if mark in name:
            return name.rpartition(mark)[2].partition(" WITH ")[0].replace(" ", "").replace("-", "").lower()
    if category[0] == "L":
        return f" u{ord(character):x} "
    return f" {name.lower()} " if category[0] == "S" else " "
