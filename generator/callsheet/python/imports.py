"""Imports: from what a module needs to its import statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .annotations import Need
from .code import Code
from .layout import Bracket, code, joined, lay
from .view import Imports

FUTURE = code("from __future__ import annotations")


def imports(
    needs: Iterable[Need],
    *,
    runtime: Code,
    models: Code,
    modules: Mapping[Code, Code] | None = None,
    own: Iterable[Code] = (),
) -> Imports:
    """The statements for `needs`.

    `runtime` and `models` are the modules that names of the runtime and classes come from; `own` are
    classes that the module defines itself. Classes that are needed when the module runs (defaults that
    are members of enums) come from where they are defined, as `modules` says.
    """
    defined = set(own)
    by_module: dict[str, set[Code]] = {}
    for need in needs:
        if need.name not in defined:
            by_module.setdefault(need.module, set()).add(need.name)
    local = by_module.pop("_runtime", set())
    classes = by_module.pop("models", set())
    at_runtime = by_module.pop("models!", set())
    checked = classes - at_runtime
    if checked:
        by_module.setdefault("typing", set()).add(code("TYPE_CHECKING"))
    places = sorted((code(".") + (modules or {})[name], name) for name in at_runtime)
    return Imports(
        stdlib=tuple(statement(code(module), names) for module, names in sorted(by_module.items())),
        local=(
            *((statement(runtime, local),) if local else ()),
            *(statement(module, (name,)) for module, name in places),
        ),
        checking=(statement(models, checked, 4),) if checked else (),
    )


def statement(module: Code, names: Iterable[Code], indent: int = 0) -> Code:
    """``from module import names``, sorted as isort does: constants, classes, functions."""
    ordered = sorted(set(names), key=_isort)
    head = code("from ") + module + code(" import ")
    line = head + joined(", ", ordered)
    if indent + len(line) <= 88:
        return line
    return lay(Bracket(head + code("("), tuple(ordered), code(")")), indent=indent, explode=True)


def _isort(name: Code) -> tuple[int, str, str]:
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.casefold(), name
