"""What type checkers say of tags: a comment that ignores an error is one itself where there is none."""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Literal, assert_type

from discriminator_values.models import Cat, Dog, Fish, Owl, Pet


def right(pet: Pet) -> None:
    Cat(lives=2)
    Cat(kind="cat")
    Dog(kind="hound")
    Fish(kind=None)
    Owl(hunts="voles")
    if pet.kind == "cat":
        assert_type(pet, Cat)
        assert_type(pet.kind, Literal["cat"])


def wrong() -> None:
    Cat(kind="dog")  # type: ignore[arg-type]
    Dog()  # type: ignore[call-arg]
    Fish(kind="Shark")  # type: ignore[arg-type]
    Owl(hunts="mice")  # type: ignore[arg-type]
