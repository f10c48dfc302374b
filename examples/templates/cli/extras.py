"""Names as command lines have them."""

from __future__ import annotations

from callsheet.templating import Code, literal


def kebab(name: Code) -> Code:
    return literal(name.strip("_").replace("_", "-"))


def upper(name: Code) -> Code:
    return Code(name.upper())


FILTERS = {"kebab": kebab, "upper_name": upper}
