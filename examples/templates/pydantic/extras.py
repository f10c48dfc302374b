"""Pydantic knows no absent values, so optional fields that may be null have None for both."""

from __future__ import annotations

from callsheet.templating import Code, ModelModule, ModelView, Package, replace


def adjust(package: Package) -> Package:
    return replace(package, models=tuple(_module(module) for module in package.models))


def _module(module: ModelModule) -> ModelModule:
    declarations = (_model(one) if isinstance(one, ModelView) else one for one in module.declarations)
    return replace(module, declarations=tuple(declarations))


def _model(model: ModelView) -> ModelView:
    fields = (replace(field, annotation=_without_unset(field.annotation)) for field in model.fields)
    return replace(model, fields=tuple(fields))


def _without_unset(annotation: Code) -> Code:
    return Code(annotation.replace(" | Unset", ""))
