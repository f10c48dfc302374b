"""What type checkers say of members of enums: a comment that ignores an error is one itself elsewhere."""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

from discriminator_enums.models import Car, Cat, Dog, Kind, Machine


def right(machine: Machine, pet: Cat | Dog) -> None:
    Cat(lives=9)
    Cat(kind=Kind.TOMCAT)
    Dog(kind=Kind.HOUND)
    Car(type=None)
    if pet.kind == Kind.TOMCAT:
        assert_type(pet, Cat)


def wrong() -> None:
    Cat(kind=Kind.DOG)  # type: ignore[arg-type]
    Cat(kind="cat")  # type: ignore[arg-type]
    Dog()  # type: ignore[call-arg]
