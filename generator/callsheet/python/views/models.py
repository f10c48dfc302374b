"""What a template can see of ``models/``: dataclasses, enums and names for types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from ..code.code import Code


class FieldView(Struct, frozen=True, kw_only=True):
    """One attribute of a dataclass."""

    name: Code
    """The attribute's name: ``type_id``."""
    annotation: Code
    """Its type: ``int | None``."""
    value: Code
    """What follows its type: `` = field(default=None, metadata=wire("in"))``; may be empty."""
    docstring: Code | None
    """The attribute docstring, quotes included."""
    description: Code | None
    """What the description says of it, as a string literal."""
    wire: Code
    """The name in JSON, as a string literal."""
    required: bool
    """Whether a value must be given; what the server sets need not be, when it is sent."""
    nullable: bool
    """Whether ``null`` is a value of it."""
    default: Code | None
    """The default of the description as a Python expression, whether or not the dataclass uses it."""
    read_only: bool
    """Whether only the server sets it."""
    write_only: bool
    """Whether the server never sends it."""
    deprecated: bool
    """Whether the description says so."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the property (``x-...``) as literals."""


class ModelView(Struct, frozen=True, kw_only=True):
    """A dataclass for an object schema."""

    kind: Literal["model"] = "model"
    """``model``, to tell declarations apart."""
    name: Code
    """The class name."""
    docstring: Code | None
    """The docstring, quotes included; None where the description says nothing that the class does not."""
    description: Code | None
    """What the description says of the schema, as a string literal."""
    fields: tuple[FieldView, ...]
    """The attributes, as the description orders them."""
    bases: Code
    """What follows its name: ``(OpenObject)``; may be empty."""
    base: Code | None
    """``OpenObject``, whose ``extra`` keeps unknown properties; None where there are none, or of one type."""
    untyped: bool
    """Whether nothing says that values are objects, so that the class is an ``Untyped``."""
    extra: Code | None
    """The whole statement of the ``extra`` attribute, where unknown properties have a type."""
    is_empty: bool
    """Whether nothing of that stands in the class, which takes a ``pass``."""
    deprecated: Code | None
    """The message of the deprecation, as a string literal; None where not deprecated."""
    schema: Code
    """The name of the schema in the description, as a string literal."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the schema (``x-...``) as literals."""


class MemberView(Struct, frozen=True, kw_only=True):
    """One member of an enum."""

    name: Code
    """The member's name: ``USER_DEFINED``."""
    value: Code
    """Its value, as a literal."""
    docstring: Code | None
    """The docstring below it, quotes included."""
    description: Code | None
    """What the description says of it, as a string literal."""


class EnumView(Struct, frozen=True, kw_only=True):
    """An open enum: it takes values that the description does not have."""

    kind: Literal["enum"] = "enum"
    """``enum``, to tell declarations apart."""
    name: Code
    """The class name."""
    base: Code
    """``OpenStr`` or ``OpenInt``."""
    docstring: Code | None
    """The docstring, quotes included; None where the description says nothing that the class does not."""
    description: Code | None
    """What the description says of the schema, as a string literal."""
    members: tuple[MemberView, ...]
    """The members, as the description orders them."""
    schema: Code
    """The name of the schema in the description, as a string literal."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the schema (``x-...``) as literals."""


class AliasView(Struct, frozen=True, kw_only=True):
    """A name for a type expression."""

    kind: Literal["alias"] = "alias"
    """``alias``, to tell declarations apart."""
    name: Code
    """The name of the type."""
    expression: Code
    """The type as an annotation."""
    value: Code
    """The same as it stands in the statement: ``"Cat | Dog"``, in quotes where it has to be."""
    docstring: Code | None
    """The docstring below it, quotes included; None where the description says nothing of it."""
    description: Code | None
    """What the description says of the schema, as a string literal."""
    schema: Code
    """The name of the schema in the description, as a string literal."""
    extensions: Mapping[str, Code]
    """Vendor extensions of the schema (``x-...``) as literals."""


DeclarationView: TypeAlias = ModelView | EnumView | AliasView


Layout: TypeAlias = Literal["module", "package"]


class ModelModule(Struct, frozen=True, kw_only=True):
    """One file of ``models/``: a component schema and the inline schemas inside it; or ``models.py``."""

    name: Code
    """The file's name without ``.py``."""
    place: Code
    """The same with its folder: ``models/pet``, or ``models``."""
    docstring: Code | None
    """The docstring of ``models.py``, quotes included; None in ``models/``."""
    exports: Code | None
    """All that ``models.py`` declares, as a list of strings: what it imports is for itself."""
    formats: Code | None
    """What calls say of configured formats, as a tuple of names that ``models.py`` has to import, too."""
    has_models: bool
    """Whether dataclasses are among its declarations."""
    has_aliases: bool
    """Whether names for types are."""
    declarations: tuple[DeclarationView, ...]
    """Aliases, then enums, then models."""


class ModelIndex(Struct, frozen=True, kw_only=True):
    """``models/__init__.py``: every model's name and the module that holds it, sorted."""

    layout: Layout
    """``package``; or ``module``, if ``models.py`` holds all, and there is no ``models/``."""
    entries: tuple[tuple[Code, Code], ...]
    """Pairs of class name and module, from ``models/`` and after the first dot of an import."""
    literals: tuple[tuple[Code, Code], ...]
    """Modules that hold more than the class they are named for: each with all its classes, as literals."""
    imports: tuple[Code, ...]
    """Import statements for type checkers."""
    formats: tuple[Code, ...]
    """Import statements of what configured formats are made of, where calls speak of them."""


class Candidate(Struct, frozen=True, kw_only=True):
    """A module of models that another package could have as well."""

    module: Code
    """The module's name."""
    classes: tuple[Code, ...]
    """The names of its declarations."""
    variant: str
    """Equal where the module is, and all that it refers to."""
    needs: tuple[Code, ...]
    """The other modules that it refers to, over any number of others."""


class Commons(Struct, frozen=True, kw_only=True):
    """What a package has in common with those that share with it."""

    candidates: tuple[Candidate, ...]
    """Every module of models, sorted."""
    variants: Mapping[str, str]
    """The modules that the shared package holds, each with its variant."""
    modules: tuple[ModelModule, ...]
    """They as they stand there."""
