"""Context: the API with the names, directions and rules by which Python says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..document.pointer import Pointer
from ..frozen import dataclass
from ..ir.model import Api, Type
from ..ir.walk import Usage
from ..options import CallRules
from .annotations import MODELS, Annotation, annotate
from .code import Code
from .layout import code
from .table import NameTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What planning anything of a package needs to know beside the thing itself."""

    api: Api
    names: NameTable
    usage: Usage
    formats: Mapping[str, Annotation]
    runtime: Code
    """The runtime, from the root of the package and after the first dot of the import."""
    literal_enums: bool = False
    rules: CallRules = field(default_factory=CallRules)
    own: frozenset[Pointer] = frozenset()
    """Declarations of the module that is planned."""

    def annotate(self, type_: Type, *, upload: bool = False) -> Annotation:
        """The type as the module that is planned spells it."""
        return annotate(type_, self.class_of, formats=self.formats, upload=upload)

    def expression(self, type_: Type) -> Code:
        """The type as the runtime reads it from a string, which knows the classes by their bare names."""
        return annotate(type_, self.names.classes.__getitem__, formats=self.formats).code

    def class_of(self, at: Pointer) -> Code:
        name = self.names.classes[at]
        return name if at in self.own else MODELS + code(".") + name
