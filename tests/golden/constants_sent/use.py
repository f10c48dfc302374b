"""What type checkers say of constants: a comment that ignores an error is one itself where there is none."""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

from constants_sent.models import NewCat, NewDog, NewPet, PetPatch


def right(pet: NewPet) -> None:
    NewCat(lives=2)
    NewCat(kind="cat", lives=2)
    NewCat(kind=None, lives=2)
    PetPatch(type=None, maybe=None)
    if pet.kind == "cat":
        assert_type(pet, NewCat)
    elif pet.kind == "dog":
        assert_type(pet, NewDog)


def wrong() -> None:
    NewCat(kind="dog", lives=2)  # type: ignore[arg-type]
    NewDog(version=1)  # type: ignore[arg-type]
