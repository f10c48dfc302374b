"""Pages of models: one where they are few, one for each letter where they are many."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from ...ir.model import Alias, Declaration, Enum, Model
from ..code.code import Code, code
from ..context import Context
from ..declarations.declarations import declaration_view
from ..docstrings.docstrings import markdown, markdown_lines
from ..views.docs import ModelDoc, ModelPageDoc, TypedDoc
from ..views.package import AliasView, EnumView, FieldView, ModelView
from .links import Homes, code_span, linked

FEW = 60
"""So many models stand on one page."""

_HERE = code("")


def model_homes(context: Context) -> Homes:
    """The page of each class: alphabetical, and parted by letters and by number."""
    names = sorted((context.names.classes[at] for at in context.api.declarations), key=_alphabetical)
    if len(names) <= FEW:
        return dict.fromkeys(map(str, names), code("index"))
    homes: dict[str, Code] = {}
    for letter, group in groupby(names, lambda name: name[0].lower()):
        members = list(group)
        for start in range(0, len(members), FEW):
            number = "" if len(members) <= FEW else f"-{start // FEW + 1}"
            homes |= dict.fromkeys(map(str, members[start : start + FEW]), Code(letter + number))
    return homes


def model_pages(context: Context, homes: Homes) -> tuple[ModelPageDoc, ...]:
    """The index first; where models are many, it has none of them itself."""
    unsorted = (_doc(declaration, context, homes) for declaration in context.api.declarations.values())
    docs = sorted(unsorted, key=lambda doc: _alphabetical(doc.name))
    pages = tuple(
        ModelPageDoc(name=homes[models[0].name], title=_title(models, homes), models=models)
        for models in (tuple(group) for _, group in groupby(docs, lambda doc: homes[doc.name]))
    )
    if len(docs) > FEW or not docs:
        return (ModelPageDoc(name=code("index"), title=code("All models"), models=()), *pages)
    return pages


def _title(models: tuple[ModelDoc, ...], homes: Homes) -> Code:
    page = homes[models[0].name]
    if page == "index":
        return code("All models")
    if "-" not in page:
        return code("Models: ") + Code(page.upper())
    return code("Models: ") + models[0].name + code(" to ") + models[-1].name


def _alphabetical(name: Code) -> tuple[str, str]:
    return name.lower(), name


def _doc(declaration: Declaration, context: Context, homes: Homes) -> ModelDoc:
    view = declaration_view(declaration, context)
    text = markdown_lines(declaration.docs.description)
    match view, declaration:
        case ModelView(), Model():
            texts = {field.wire: markdown(field.docs.description) for field in declaration.fields}
            pairs = zip(view.fields, declaration.fields, strict=True)
            fields = tuple(_field(view_, field.wire, texts[field.wire], homes) for view_, field in pairs)
            return _model_doc("model", view.name, text, fields=fields)
        case EnumView(), Enum():
            pairs_ = zip(view.members, declaration.members, strict=True)
            members = tuple(
                (view_.name, code_span(view_.value), markdown(member.docs.description))
                for view_, member in pairs_
            )
            return _model_doc("enum", view.name, text, members=members)
        case AliasView(), Alias() | Enum():
            return _model_doc("alias", view.name, text, expression=linked(view.expression, homes, _HERE))
    raise AssertionError(view)


def _model_doc(
    kind: Literal["model", "enum", "alias"],
    name: Code,
    text: Code,
    *,
    fields: Iterable[TypedDoc] = (),
    members: Iterable[tuple[Code, Code, Code]] = (),
    expression: Code | None = None,
) -> ModelDoc:
    return ModelDoc(
        kind=kind, name=name, text=text, fields=tuple(fields), members=tuple(members), expression=expression
    )


def _field(view: FieldView, wire: str, text: Code, homes: Homes) -> TypedDoc:
    return TypedDoc(
        name=view.name,
        type=linked(view.annotation, homes, _HERE),
        wire=None if wire == view.name else code_span(wire),
        location=None,
        required=view.required,
        text=text,
    )
