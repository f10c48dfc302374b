"""Payloads: texts that have broken generators, and texts that look as if they could."""

from __future__ import annotations

from dataclasses import dataclass

CANARY = "canary-is-dead"
"""A file that no payload may ever make, and the name of a module that none may import."""

TRAP = "canary_trap"


@dataclass(frozen=True, slots=True)
class Payload:
    """A text, and a word in it by which it is found again in what was generated."""

    name: str
    text: str
    mark: str = ""


_KILL = f"__import__('pathlib').Path('{CANARY}').touch()"
_SETATTR = "setattr(__import__('builtins'), 'canary', 1)"

_LINE_ENDS = {
    "lf": "\n", "crlf": "\r\n", "cr": "\r", "vt": "\x0b", "ff": "\x0c", "fs": "\x1c", "gs": "\x1d",
    "rs": "\x1e", "nel": "\x85", "ls": "\u2028", "ps": "\u2029",
}  # fmt: skip

_MARKED = {
    "statement": f"MARK; {_KILL}",
    "expression": f"MARK + {_KILL}",
    "import": f"MARK import {TRAP}",
    "setattr": f"MARK {_SETATTR}",
    "double quotes": f'MARK"; {_KILL} #',
    "single quotes": f"MARK'; {_KILL} #",
    "docstring": f'MARK""" + {_KILL} + """',
    "other docstring": f"MARK''' + {_KILL} + '''",
    "backslash at the end": "MARK\\",
    "backslash and quote": f'MARK\\"; {_KILL} #',
    "quote at the end": 'MARK"',
    "quotes at the end": 'MARK"""',
    "many quotes": 'MARK""""""""',
    "closing brackets": f"MARK')]}}); {_KILL} #",
    "unicode name": "MARK\\N{BULLET}\\N{",
    "escapes": "MARK\\x41\\u0041\\U00000041\\101\\0",
    **{f"line end {name}": f"MARK{end}{_KILL}{end}" for name, end in _LINE_ENDS.items()},
    **{f"line end {name} in comment": f"# MARK{end}import {TRAP}" for name, end in _LINE_ENDS.items()},
    "indented line": f"MARK\n    {_KILL}\n",
    "coding": f"# -*- coding: utf-7 -*- MARK +AAo-import {TRAP}",
    "pragmas": "MARK # type: ignore # noqa # fmt: off # pragma: no cover",
    "replacement field": f"MARK{{{_KILL}}}",
    "format string": "MARK{0.__class__.__mro__[1]}{self}%s%(x)s%n${x}",
    "template": f"{{{{ MARK.__class__ }}}}{{% for x in [1] %}}{{{{ cycler.__init__ }}}}{{% endfor %}}{_KILL}",
    "template comment": "MARK {# #} {% raw %} {% endblock %} {%- include 'parts/enum.jinja' %}",
    "open braces": "MARK{{{{{{",
    "closing braces": "MARK}}}}}}",
    "bidi": "MARK\u202e\u2066 gnp.\u202c\u2069\u200f",
    "invisible": "\ufeffMARK\u200b\u00ad\u2060\U000e0041",
    "nul": f"MARK\x00{_KILL}",
    "controls": "MARK\x01\x07\x08\x1b[31mred\x1b[0m\x7f\x9b2J",
    "terminal title": "MARK\x1b]0;owned\x07",
    "html": "MARK<script>alert(1)</script><img src=x onerror=alert(1)>",
    "comment of html": "MARK --> <!-- MARK",
    "markdown": "MARK](javascript:alert(1)) ``` ~~~ | a | `b` ![x](x)",
    "fence": f"```\nMARK\n```\n{_KILL}",
    "toml": f'MARK"\n[build-system]\nbuild-backend = "{TRAP}"\n',
    "header injection": f"MARK\r\nX-Evil: 1\r\n\r\n{_KILL}",
    "url": "https://user:MARK@169.254.169.254/latest?x=1#y",
    "script url": "javascript:MARK",
    "look-alike keyword": "MARK 𝒸lass ﬁeld",
    "combining": "MARK" + "\u0301" * 300,
    "astral": "MARK😀🏴\U0010ffff",
    "very long": "MARK" + "a" * 20_000,
    "very long words": "MARK" + " word" * 4_000,
    "very long humps": "MARK" + "aB" * 8_000,
    "very long braces": "MARK" + "{" * 5_000,
    "very long quotes": "MARK" + '"' * 5_000 + "'" * 5_000 + "\\" * 5_000,
    "very long lines": "MARK" + "\n" * 5_000,
    "escaped slash": "MARK%2e%2e%2f%00~0~1/../..",
}  # fmt: skip

_PLAIN = (
    "", " ", "_", "__", "0", "-1", "1e999", "NaN", "null", "true", "\t",
    "class", "None", "match", "type", "lambda", "async", "print", "await", "_", "import", "def",
    "__class__", "__init__", "__slots__", "__post_init__", "__init_subclass__", "__getattr__", "__all__",
    "__builtins__", "__import__", "__dict__", "__doc__", "__module__", "__annotations__", "_missing_",
    "_value_", "_ignore_", "_generate_next_value_", "mro", "name", "value", "is_known", "self", "cls",
    "str", "list", "dict", "int", "field", "dataclass", "Literal", "Any", "datetime", "UUID", "Decimal",
    "wire", "extra", "EXTRA", "UNSET", "Unset", "OpenStr", "OpenObject", "operation", "call", "Call",
    "Resource", "models", "calls", "client", "Client", "AsyncClient", "_runtime", "operations", "base_url",
    "token", "transport", "send", "respond", "body", "json", "path", "query", "headers", "timeout", "url",
    "C", "eval", "exec", "open", "setattr", "getattr", "object", "super", "property", "annotations",
    "T", "TYPE_CHECKING",
    "../../../../tmp/canary", "/etc/passwd", "C:\\windows\\x", "\\\\host\\share", "~root", "%2e%2e%2f", "a/b",
    "con", "CON", "nul.py", "aux", "com1", "a.", " a", "a ", ".", "..", "...", "README",
    "callsheet.lock", "py.typed", "__main__", "conftest", "setup", "sitecustomize", "a-b", "a_b", "aB",
    "#", "ab", "AB", "#/components/schemas/x", "https://example.com/x.yaml#/x",
    "file:///etc/passwd", "other.yaml",
)  # fmt: skip


def _marked() -> list[Payload]:
    marks = {name: f"zq{index:02}x" for index, name in enumerate(_MARKED)}
    return [Payload(name, text.replace("MARK", marks[name]), marks[name]) for name, text in _MARKED.items()]


PAYLOADS: tuple[Payload, ...] = (*_marked(), *(Payload(ascii(text), text) for text in dict.fromkeys(_PLAIN)))

SURROGATES = ("\ud800", "a\udfffb", "\udc00\ud800")
"""No text at all: a description that has one is refused as a whole."""
