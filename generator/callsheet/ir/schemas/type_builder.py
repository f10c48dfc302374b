"""A type builder: what turns a schema into its type, as the modules that compose types see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from ...document.references.cursor import Cursor
from ...document.references.pointer import Pointer
from ..model import Declaration, Type
from .budget import Budget
from .dynamic_refs import Generics
from .enums import EnumShape
from .name_path import NamePath
from .repetition import Repetition


class TypeBuilder(Protocol):
    """`Schemas` is one. Types are made of the types of inner schemas, so both sides need each other."""

    @property
    def budget(self) -> Budget: ...

    @property
    def generics(self) -> Generics: ...

    @property
    def repetition(self) -> Repetition: ...

    @property
    def extending(self) -> frozenset[Pointer]:
        """Components that extend a discriminated base: each is a model, even if it adds nothing."""

    def component(self, target: Cursor) -> Type:
        """The type of a schema that is referred to, or that stands among the components."""

    def type_of(self, at: Cursor, name_path: NamePath) -> Type:
        """The type of the schema at `at`, which is named by `name_path` if it has to be declared."""

    def own_type(self, schema: Cursor, name_path: NamePath) -> Type:
        """The type that a schema's own keywords give, whatever it is composed of."""

    def additional(self, described: Iterable[tuple[Cursor, NamePath]]) -> Type | None:
        """The type of undescribed properties over several schemas; None where there must be none."""

    def declare(self, at: Cursor, type_: Type, build: Callable[[], Declaration]) -> Type:
        """Promises a declaration for the schema at `at`; its type is `type_` from now on."""

    def declare_enum(self, schema: Cursor, shape: EnumShape, name_path: NamePath) -> Type:
        """Declares an enum for the schema."""

    def enum_values(self, at: Pointer) -> frozenset[str | int] | None:
        """The values of the enum declared at `at`; None where something else is."""

    def informative_siblings(self, schema: Cursor) -> bool:
        """Whether keywords beside ``$ref`` say something about the type."""

    def report(self, code: str, message: str, at: Pointer, hint: str | None = None) -> None:
        """Records a problem."""
