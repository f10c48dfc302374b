"""Personal fields come last, and every docstring of a model says who owns it."""

from __future__ import annotations


from callsheet.templating import Code, ModelView, Package, docstring, replace, value


def adjust(package: Package) -> Package:
    modules = []
    for module in package.models:
        declarations = tuple(
            _owned(each) if isinstance(each, ModelView) else each for each in module.declarations
        )
        modules.append(replace(module, declarations=declarations))
    return replace(package, models=tuple(modules))


def _owned(model: ModelView) -> ModelView:
    fields = sorted(model.fields, key=lambda field: "x-pii" in field.extensions)
    return replace(model, fields=tuple(fields), docstring=docstring("Owned by us.", indent=4))


def kebab(name: str) -> Code:
    return Code(name.replace("_", "-"))


def slow(rate: Code) -> bool:
    return value(rate)["limit"] < 100


FILTERS = {"kebab": kebab, "slow": slow}
