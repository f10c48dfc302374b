"""Context: the API with the names, directions and rules by which Python says it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec import Struct, field

from ..configuration.options import Enums
from ..configuration.rules import CallRules
from ..document.references.pointer import Pointer
from ..ir.model import Api, Enum, Json, Type
from ..ir.schemas.inline_enums import is_inline
from ..ir.walk import Usage
from .code.annotations import MODELS, Annotation, Classes, annotate
from .code.code import Code, code, symbol
from .code.formats import FormatRow
from .code.literals import literal
from .naming.enum_members import member_names
from .naming.members import Plain, names_of_line, plain_member
from .naming.table import NameTable
from .views.models import Layout


class Context(Struct, frozen=True, kw_only=True):
    """The API with its names and options: what every part of the plan needs."""

    api: Api
    names: NameTable
    usage: Usage
    formats: Mapping[str, FormatRow]
    """Those of the configuration, which come before all others."""
    runtime: Code
    """The runtime, from the root of the package and after the first dot of the import."""
    enums: Enums = "mixed"
    rules: CallRules = field(default_factory=CallRules)
    locked_members: Mapping[str, str] = field(default_factory=dict)
    """What the lock keeps of the names within classes and functions, by class and operation."""
    layout: Layout = "package"
    """Where models are declared."""
    own: frozenset[Pointer] = frozenset()
    """Declarations of the module that is planned."""

    def annotate(self, type_: Type, *, upload: bool = False) -> Annotation:
        """The type as the module that is planned spells it."""
        return annotate(type_, self.class_of, self.member, formats=self.formats, upload=upload)

    def expression(self, type_: Type) -> Code:
        """The type as the runtime reads it from a string, which knows the classes by their bare names."""
        classes = self.names.classes.__getitem__
        member = partial(self._member, classes)
        return annotate(type_, classes, member, formats=self.formats).code

    def member(self, enum: Pointer | None, value: Json) -> Code:
        """A value as the module that is planned spells it: as a literal, or as the member of an enum."""
        return self._member(self.class_of, enum, value)

    def _member(self, classes: Classes, at: Pointer | None, value: Json) -> Code:
        enum = None if at is None else self.api.declarations[at]
        if at is None or not isinstance(enum, Enum) or not self.is_class(enum):
            return literal(value)
        if not isinstance(value, str | int):
            return literal(value)
        return classes(at) + code(".") + self.members_of(enum)[value]

    def is_class(self, enum: Enum) -> bool:
        """Whether an enum is a class; others are names for a `Literal`."""
        return self.enums == "class" or (self.enums == "mixed" and not is_inline(enum))

    def names_in(self, key: str, plain: Plain) -> Mapping[str, str]:
        """The names that the lock keeps within a class or function; `plain` gives the implied ones."""
        return names_of_line(self.locked_members[key], plain) if key in self.locked_members else {}

    def members_of(self, enum: Enum) -> Mapping[str | int, Code]:
        """The names of an enum's members, by value."""
        return member_names(enum, tuple(self.names_in(self.names.classes[enum.at], plain_member).items()))

    def class_of(self, at: Pointer) -> Code:
        name = self.names.classes[at]
        return symbol("own", name) if at in self.own else MODELS + code(".") + name
