"""One module holds all models, so that pydantic finds each by its bare name."""

from __future__ import annotations

import re

from callsheet.templating import AliasView, Code, ModelModule, ModelView, Package, replace

_QUALIFIED = re.compile(r"\bmodels\.(?=[A-Z_])")


def adjust(package: Package) -> Package:
    return replace(package, models=tuple(_module(module) for module in package.models))


def _module(module: ModelModule) -> ModelModule:
    return replace(
        module,
        declarations=tuple(
            _model(one) if isinstance(one, ModelView) else _alias(one) if isinstance(one, AliasView) else one
            for one in module.declarations
        ),
    )


def _model(model: ModelView) -> ModelView:
    return replace(
        model, fields=tuple(replace(field, annotation=_bare(field.annotation)) for field in model.fields)
    )


def _alias(alias: AliasView) -> AliasView:
    return replace(alias, expression=_bare(alias.expression))


def _bare(annotation: Code) -> Code:
    return Code(_QUALIFIED.sub("", annotation).replace(" | Unset", " | None"))
