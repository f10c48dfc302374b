"""Encoders: text becomes `Code` in few places, each of which was looked at.

`code` and `Code` take our own words for code. An argument that is no literal stands here with the reason
why no text of a description can be in it; whoever adds one says so too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

GENERATOR = Path(__file__).parents[2] / "generator" / "callsheet"

ENCODERS = frozenset(
    {
        "python/code/code.py",
        "python/docstrings/docstrings.py",
        "python/code/literals.py",
        "python/naming/names.py",
    }
)
"""Where text is made safe; their own tests show that it is."""

LOOKED_AT = {
    "output/templates.py": {
        "''.join(pieces)": "pieces of a template, each `Code` or the template's own text"
    },
    "output/filters.py": {
        "json.dumps(value(code), indent=indent)": "JSON in ASCII, whose texts stand in quotes",
        "f'{fence}{room}{text}{room}{fence}'": "one clean line, in a fence longer than any in it",
    },
    "output/printed.py": {
        "name": "words of a template",
        "'.' * (path.count('/') + 1)": "dots",
    },
    "python/code/annotations.py": {"name": "a word of the caller's"},
    "python/code/expressions.py": {
        "f'{name}='": "`Code`, or a word of the caller's",
        "',)' if len(items) == 1 else ')'": "two words",
    },
    "python/code/formats.py": {"name": "of a class in a table of ours"},
    "python/code/imports.py": {"module": "modules of the plan's needs, or the user's configuration"},
    "python/declarations/model_modules.py": {"module": "modules of the user's configured formats"},
    "python/declarations/declarations.py": {"container": "a word of the caller's"},
    "python/examples/calls.py": {"verb": "a word of the caller's"},
    "python/examples/format_values.py": {
        "ending": "words in a line above",
        "words[words.index('('):]": "arguments as the `repr` of a class of ours says them",
    },
    "python/documentation/links.py": {
        "name.lower().replace('.', '')": "of an identifier",
        "match[2]": "an identifier",
        r"markdown_code(text).replace('\\|', '|') or ' '": "of `Code`, one line without backticks",
    },
    "python/documentation/model_pages.py": {
        "page.upper()": "of a page's name, which is a letter",
        "letter + number": "the letter of an identifier, and a number",
    },
    "python/documentation/tag_pages.py": {
        "view.location.replace('_', ' ')": "one of eight words",
        "status": "a number, or a digit and XX",
    },
    "python/client/project.py": {
        "project.name": "letters, digits and . _ - by its reader",
        "project.package_path": "one or two names: `src` and that of the package",
        "key + ' = '": "words in a line above",
        """'"' + ''.join(map(_toml_character, text)) + '"'""": "a string of TOML, in which nothing ends it",
    },
    "python/declarations/shared_models.py": {
        "name": "names of classes in a file that the lock says is ours and unedited",
        "'.' if shared is None else f'.{shared.module_path}.models.'": "the user's configuration, as names",
    },
    "python/naming/lock_names.py": {"name": "of the lock, and a name"},
    "python/naming/table.py": {
        "function.removesuffix('_')": "of an identifier",
        "UNTAGGED": "a word of ours",
        "ending": "words in the line itself",
    },
    "sharing/sharing.py": {"module": "of the lock, and a name"},
    "sharing/location.py": {"name": "of the user's configuration, and a name", "'.' * len(up)": "dots"},
    "python/options.py": {
        "name": "of the lock or the user's configuration, which has to be a name",
        "options.http": "one of four words",
        "dotted": "the user's configuration, which has to be a dotted name",
        "''.join((f'.{word}' for word in inner))": "the user's configuration, which has to be a dotted name",
    },
}


def test_text_becomes_code_where_somebody_looked() -> None:
    """`comparison` has a function of the same name that makes Markdown."""
    strange = [
        f"{path}:{line}: {expression}"
        for path, line, expression in _conversions()
        if path not in ENCODERS and expression not in LOOKED_AT.get(path, {})
    ]
    assert strange == []


def _conversions() -> Iterator[tuple[str, int, str]]:
    for file in sorted(GENERATOR.rglob("*.py")):
        path = file.relative_to(GENERATOR).as_posix()
        if path.startswith("comparison/"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            if node.func.id in ("code", "Code") and not isinstance(node.args[0], ast.Constant):
                yield path, node.lineno, ast.unparse(node.args[0])
