"""The words that models are declared with.

Annotations are no strings here: documentation tools read those of an inherited field where its heir is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum, IntEnum, StrEnum
from reprlib import recursive_repr
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeGuard, cast


class Unset(Enum):
    """The type of `UNSET`, for annotations."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> bool:
        return False

    if not TYPE_CHECKING:  # type checkers know that it has nothing

        def __getattr__(self, name):
            raise AttributeError(
                f"UNSET has no {name!r}: the property is missing, see is_missing()"
            )


UNSET: Final = Unset.UNSET
"""Not there: neither a value nor null. It is falsy, and it is never sent."""


def is_missing(value: object) -> TypeGuard[Unset]:
    """Whether a property is not there; a required one may be missing, where a client is not strict."""
    return value is UNSET


EXTRA: Final[Mapping[str, Any]] = MappingProxyType({"extra": True})
"""Metadata of the field that keeps the properties its class does not describe."""


def wire(name: str, *, read_only: bool = False) -> Mapping[str, Any]:
    """Metadata of a field: its name in JSON, and whether requests leave it out."""
    return MappingProxyType({"wire": name, "read_only": read_only})


class Note:
    """What stands in an `Annotated`, and says of values more than their type."""

    __slots__ = ()
    extra: ClassVar[str]
    """The extra that makes the converter."""


@dataclass(frozen=True, slots=True, eq=False)
class Format(Note):
    """A Python type for JSON values of one kind: ``Annotated[Money, Format(Money.parse, str)]``.

    ``parse`` is given values of the JSON types in ``kinds`` only, and raises ValueError for
    those it cannot read. ``dump`` gives back what ``parse`` reads.
    """

    extra: ClassVar[str] = "named_formats"
    parse: Callable[[Any], Any]
    dump: Callable[[Any], Any]
    name: str = "value"
    kinds: frozenset[str] = frozenset({"string"})
    sample: Callable[[int, str], Any] | None = None
    """A value for fakes, from a number and from where it stands: ``Pet.born``."""


@dataclass(slots=True, kw_only=True)
class OpenObject:
    """Objects that may have more properties than are described.

    `extra` keeps them, so that what is read, changed and sent back loses nothing; it is shown
    where it is not empty.
    """

    def __init_subclass__(cls) -> None:
        if "__repr__" not in vars(cls):  # else the decorator of the class makes one
            setattr(cls, "__repr__", _repr_of_model)  # noqa: B010 - it is a method

    extra: dict[str, Any] = field(
        default_factory=dict[str, Any], repr=False, metadata=EXTRA
    )


class _Open(Enum):
    """Values that have names, and may be joined by others that have none.

    A value that is not described is a member of the class like any other, but for `is_known`.
    """

    @classmethod
    def _missing_(cls, value: object) -> Any:
        kind = type(value)
        if kind not in (str, int) or not issubclass(cls, kind):
            return None
        member = cast("Any", kind).__new__(cls, value)
        # Not entered in the tables of the class: a server must not be able to make it grow.
        member._name_, member._value_ = str(value), value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the description has this value."""
        return self._value_ in type(self)._value2member_map_

    def __str__(self) -> str:
        return str(self._value_)

    def __repr__(self) -> str:
        cls = type(self).__name__
        return f"{cls}.{self.name}" if self.is_known else f"{cls}({self._value_!r})"


class OpenStr(_Open, StrEnum):
    """Strings of which some have names; others are members as well, but not known."""


class OpenInt(_Open, IntEnum):
    """Integers of which some have names; see `OpenStr`."""


@recursive_repr()
def _repr_of_model(model: OpenObject) -> str:
    shown = [
        f"{item.name}={getattr(model, item.name)!r}"
        for item in fields(model)
        if item.repr
    ]
    shown += [f"extra={model.extra!r}"] if model.extra else []
    return f"{type(model).__qualname__}({', '.join(shown)})"
