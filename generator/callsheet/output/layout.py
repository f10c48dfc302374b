"""Layout: breaks lines of Python that are too long in the same way as Black.

Code is made on one line. A line that does not fit is read here as a tree of brackets, and what does not
fit of that goes to lines of its own: one for each item, where Black puts several on a line if they fit.
Black leaves that as it is, and a change is then one line. What cannot be read here stays, for Black.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

WIDTH = 88
INDENT = 4

COMPACT = frozenset({"operation", "call", "field", "_field"})
"""Calls whose arguments are mostly few: they share a line of their own where they fit."""

LONE = frozenset({"deprecated"})
"""Calls with one argument and no comma after it."""

DEEPEST = 40
"""Brackets within brackets that are read."""

STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_LONG = re.compile(rf"^.{{{WIDTH + 1},}}$", re.MULTILINE)
_IMPORT = re.compile(r"(from [\w.]+ import )(\w+(?: as \w+)?(?:, \w+(?: as \w+)?)*)")
_START = re.compile(r"return |@|def |class |with |for \w+ in |")
_TAIL = re.compile(r"(?:(?: as \w+)?:|,|)$")
_WORD = re.compile(rf"b?{STRING}|(?:await )?[\w.*-]+=?|[(\[{{]")
_SWITCHES = ("# fmt: off", "# fmt: on")
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class _Unknown(Exception):
    """A line is none of those that are laid out here."""


class _Group(Struct, frozen=True):
    """What stands in brackets."""

    flat: str
    """The whole on one line, with the brackets."""
    items: tuple[_Item, ...]
    comma: str
    """What stands after the last item when each has a line of its own."""
    is_compact: bool


_Row = tuple["str | _Group", ...]
"""Words, literals and brackets, one after the other."""


class _Value(Struct, frozen=True):
    """Alternatives with ``|`` between them; mostly it is one."""

    flat: str
    alternatives: tuple[_Row, ...]

    @property
    def row(self) -> _Row:
        """The only alternative."""
        if len(self.alternatives) > 1:
            raise _Unknown
        return self.alternatives[0]


class _Item(Struct, frozen=True):
    """``value``, ``name: value``, ``name = default`` or ``name: value = default``."""

    flat: str
    name: _Row
    value: _Value
    default: _Row


def laid_out(text: str) -> tuple[str, bool]:
    """The Python of a file with its long lines laid out, and whether that worked for all of them."""
    if not _LONG.search(text):
        return text, True
    lines, is_whole = [], True
    for line, is_code in _lines(text):
        if is_code and len(line) > WIDTH:
            laid = _laid_out(line)
            is_whole = is_whole and laid is not None
            lines.append(line if laid is None else laid)
        else:
            lines.append(line)
    return "\n".join(lines), is_whole


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is code: no part of a docstring, and not where layout is switched off.

    Docstrings stand alone and hold no three quotes but their own; other strings, which hold what a
    description likes, begin with one quote. Only in users' templates do strings of several lines begin
    elsewhere; what follows such a string is left to Black.
    """
    inside = is_off = is_text = False
    for line in text.split("\n"):
        bare = line.strip()
        begins = not inside and bare.startswith('"""')
        is_docstring = inside or begins
        if not is_docstring and bare in _SWITCHES:
            is_off = bare == _SWITCHES[0]
        is_text = is_text or (not is_docstring and _opens_text(bare))
        yield line, not (is_docstring or is_off or is_text)
        inside = is_docstring and not (bare.endswith('"""') and len(bare) >= (6 if begins else 3))


def _opens_text(line: str) -> bool:
    """Whether a quote is left when all strings are taken out that end on the same line."""
    return ('"""' in line or "'''" in line) and not {'"', "'"}.isdisjoint(re.sub(STRING, "", line))


def _laid_out(line: str) -> str | None:
    """A statement, or an item of a bracket that began before it, on as many lines as it takes.

    None where it cannot be read.
    """
    bare = line.lstrip(" ")
    margin = line[: len(line) - len(bare)]
    try:
        return margin + (_imports(bare, margin) or _statement(bare, len(margin)))
    except _Unknown:
        return None


def _imports(line: str, margin: str) -> str | None:
    found = _IMPORT.fullmatch(line)
    if found is None:
        return None
    inner = "\n" + margin + " " * INDENT
    return f"{found[1]}({inner}{found[2].replace(', ', ',' + inner)},\n{margin})"


def _statement(line: str, indent: int) -> str:
    start, tail = _part(_START, line), _part(_TAIL, line)
    if tail.endswith(":") != start.startswith(("def ", "class ", "with ", "for ")):
        raise _Unknown
    reader = _Reader(line[len(start) : len(line) - len(tail)], is_class=start == "class ")
    item = reader.item()
    result = reader.value() if reader.takes(" -> ") else None
    if not reader.is_at_end or (len(item.value.alternatives) > 1 and not item.name):
        raise _Unknown
    if result is not None:
        return start + _signature(item, result, indent, len(tail)) + tail
    is_plain = len(item.value.alternatives) == 1 and not _has_groups((*item.value.row, *item.default))
    if is_plain and not start and not tail:
        return _without_brackets(item, indent)
    return start + _laid_item(item, indent, len(start), len(tail)) + tail


def _part(expression: re.Pattern[str], line: str) -> str:
    match = expression.search(line)
    return "" if match is None else match[0]


# --- reading -------------------------------------------------------------------------------------


class _Reader:
    """Reads a line from the left to the right."""

    def __init__(self, text: str, *, is_class: bool) -> None:
        self.text, self.is_class = text, is_class
        self.position, self.depth = 0, 0

    @property
    def is_at_end(self) -> bool:
        return self.position == len(self.text)

    def takes(self, mark: str) -> bool:
        found = self.text.startswith(mark, self.position)
        if found:
            self.position += len(mark)
        return found

    def item(self) -> _Item:
        start, name, default = self.position, _Row(), _Row()
        value = self.value()
        if self.takes(": "):
            name, value = (*value.row, ": "), self.value()
        if self.takes(" = "):
            default = self.value().row
        return _Item(self.text[start : self.position], name, value, default)

    def value(self) -> _Value:
        start, alternatives = self.position, [self._row()]
        while self.takes(" | "):
            alternatives.append(self._row())
        return _Value(self.text[start : self.position], tuple(alternatives))

    def _row(self) -> _Row:
        found: list[str | _Group] = []
        while (match := _WORD.match(self.text, self.position)) is not None:
            if match[0] in _CLOSING:
                found.append(self._group(match[0], found[-1] if found else "="))
            else:
                self.position = match.end()
                found.append(match[0])
        if not found:
            raise _Unknown
        return tuple(found)

    def _group(self, opening: str, before: str | _Group) -> _Group:
        """A bracket with what is in it; `before` stands in front of it."""
        start = self.position
        self.position, self.depth = start + 1, self.depth + 1
        items = self._items(_CLOSING[opening])
        self.depth -= 1
        flat = self.text[start : self.position]
        follows_name = isinstance(before, _Group) or not before.endswith(("=", "*"))
        is_lone = len(items) == 1
        if flat.endswith(",)") != (opening == "(" and is_lone and not follows_name):
            raise _Unknown  # a comma that keeps items apart, or parentheses around an expression
        is_compact = self.is_class or before in COMPACT
        comma = "" if is_lone and follows_name and (opening == "[" or before in LONE) else ","
        return _Group(flat, items, comma, is_compact)

    def _items(self, closing: str) -> tuple[_Item, ...]:
        items: list[_Item] = []
        while not self.takes(closing):
            if self.depth > DEEPEST or (items and not self.takes(", ")):
                raise _Unknown
            items.append(self.item())
            if len(items) == 1 and self.takes(",)"):
                break
        return tuple(items)


# --- printing ------------------------------------------------------------------------------------


def _signature(head: _Item, result: _Value, indent: int, after: int) -> str:
    """Arguments go to lines of their own before the result does.

    A result alone goes into parentheses, unless commas keep its parts on lines of their own.
    """
    *start, arguments = head.value.row
    if not isinstance(arguments, _Group):
        raise _Unknown
    if not arguments.items:
        laid = _in_parentheses(result, indent)
        if ",\n" in laid:  # what keeps items apart takes the place of parentheses
            laid = _laid_value(result, indent, len(f"def {head.flat} -> "), after)
            if ",\n" not in laid:
                raise _Unknown
        return f"{head.flat} -> {laid}"
    before = len(") -> ")
    is_short = indent + before + len(result.flat) + after <= WIDTH
    is_whole = is_short or len(result.alternatives) == 1
    laid = _laid_value(result, indent, before, after) if is_whole else _in_parentheses(result, indent)
    return f"{_flat(start)}{_exploded(arguments, indent)} -> {laid}"


def _without_brackets(item: _Item, indent: int) -> str:
    """``name = value`` or ``name: type``, where the value can only go into parentheses as a whole.

    Black does that where it helps, and always behind an annotation and for dotted names.
    """
    value = _Value(_flat(item.default), (item.default,)) if item.default else item.value
    start = item.flat[: len(item.flat) - len(value.flat)]
    if item.name and item.default and indent + len(start) + len("(") > WIDTH:
        if indent + INDENT + len(item.value.flat) > WIDTH:
            raise _Unknown
        return f"{_flat(item.name)}{_in_parentheses(item.value, indent)} = {value.flat}"
    helps = indent + INDENT + len(value.flat) <= WIDTH
    is_dotted = "." in value.flat and not value.flat.endswith(("'", '"'))
    is_broken = helps or is_dotted or (item.name and item.default)
    return start + (_in_parentheses(value, indent) if is_broken else value.flat)


def _laid_item(item: _Item, indent: int, before: int, after: int) -> str:
    """The item, laid out from column `indent` + `before`, with room for `after` characters behind it."""
    if indent + before + len(item.flat) + after <= WIDTH:
        return item.flat
    is_union = len(item.value.alternatives) > 1
    if item.name and (is_union or (item.default and _has_groups((*item.value.row, *item.default)))):
        return _declared(item, indent, after)
    if is_union:
        return _laid_value(item.value, indent, before, after)
    equals = (" = ", *item.default) if item.default else ()
    return _laid_row((*item.name, *item.value.row, *equals), indent, before, after)


def _declared(item: _Item, indent: int, after: int) -> str:
    """``name: type = default``; parentheses around a union that does not fit, unless the default breaks."""
    start, default = _flat(item.name), item.default
    head = f"{start}{item.value.flat} = "
    last = default[-1] if default else None
    if isinstance(last, _Group) and last.items and indent + len(head) + _opening(default) <= WIDTH:
        return head + _laid_row(default, indent, len(head), after)
    if default and indent + len(head) + len("(") <= WIDTH:
        flat = _flat(default)
        return head + _in_parentheses(_Value(flat, (default,)), indent)
    is_open = len(item.value.alternatives) == 1 and _has_groups(item.value.row)
    left = start + (_broken(item.value.row, indent) if is_open else _in_parentheses(item.value, indent))
    if not default:
        return left
    before = len(left.rpartition("\n")[2]) - indent + len(" = ")
    laid = _laid_row(default, indent, before, after)
    if indent + len(start) + len("(") > WIDTH and isinstance(last, _Group) and "\n" not in laid:
        raise _Unknown  # Black breaks it although it fits
    return f"{left} = {laid}"


def _in_parentheses(value: _Value, indent: int) -> str:
    inner = indent + INDENT
    return f"(\n{' ' * inner}{_laid_value(value, inner, 0, 0)}\n{' ' * indent})"


def _laid_value(value: _Value, indent: int, before: int, after: int) -> str:
    if indent + before + len(value.flat) + after <= WIDTH:
        return value.flat
    if len(value.alternatives) == 1:
        return _laid_row(value.row, indent, before, after)
    first, *others = value.alternatives
    laid = [_laid_row(first, indent, 0, 0), *(_laid_row(one, indent, len("| "), 0) for one in others)]
    laid[-1] = _laid_row(others[-1], indent, len("| "), after)
    return f"\n{' ' * indent}| ".join(laid)


def _laid_row(row: _Row, indent: int, before: int, after: int) -> str:
    """Breaks the last bracket first, as Black does, and those before it only where that is not enough."""
    result, column = "", indent + before
    for position, part in enumerate(row):
        if isinstance(part, _Group):
            part = _laid_group(part, indent, column, _needed(row[position + 1 :], after))
        result += part
        column = column + len(part) if "\n" not in part else len(part.rpartition("\n")[2])
    return result


def _needed(rest: _Row, after: int) -> int:
    """The room for what follows a bracket, up to the next that can break."""
    needed = 0
    for part in rest:
        if isinstance(part, _Group) and part.items:
            return needed + 1
        needed += len(part if isinstance(part, str) else part.flat)
    return needed + after


def _laid_group(group: _Group, indent: int, column: int, after: int) -> str:
    if column + len(group.flat) + after <= WIDTH or not group.items:
        return group.flat
    inner = indent + INDENT
    if group.is_compact and inner + len(group.flat) - 2 <= WIDTH:
        flat = group.flat
        return f"{flat[0]}\n{' ' * inner}{flat[1:-1]}\n{' ' * indent}{flat[-1]}"
    return _exploded(group, indent)


def _exploded(group: _Group, indent: int) -> str:
    inner, comma = indent + INDENT, group.comma
    margin = " " * inner
    items = (f"{margin}{_laid_item(item, inner, 0, len(comma))}{comma}\n" for item in group.items)
    return f"{group.flat[0]}\n{''.join(items)}{' ' * indent}{group.flat[-1]}"


def _broken(row: _Row, indent: int) -> str:
    """With every bracket of the row broken."""
    return "".join(part if isinstance(part, str) else _exploded(part, indent) for part in row)


def _opening(row: _Row) -> int:
    """The room for what stands before the content of the last bracket."""
    return len(_flat(row[:-1])) + 1


def _has_groups(row: _Row) -> bool:
    return any(isinstance(part, _Group) for part in row)


def _flat(row: Iterable[str | _Group]) -> str:
    return "".join(part if isinstance(part, str) else part.flat for part in row)
