"""Which modules of models several packages come to share."""

from __future__ import annotations

from callsheet.python.code.code import Code
from callsheet.python.views.package import Candidate
from callsheet.sharing.agreement import agree


def package(**variants: str) -> list[Candidate]:
    """Modules by name, each with its variant and, after that, the modules that it needs."""
    return [
        Candidate(
            module=Code(name),
            classes=(Code(name.title()),),
            variant=words.split()[0],
            needs=tuple(map(Code, words.split()[1:])),
        )
        for name, words in variants.items()
    ]


def agreed(*packages: list[Candidate], **kept: str) -> dict[str, str]:
    return {str(module): one.variant for module, one in agree(packages, kept).items()}


def test_what_two_have_is_shared_and_what_one_has_is_not() -> None:
    assert agreed(package(error="1", pet="1"), package(error="1", owner="1")) == {"error": "1"}


def test_of_two_variants_that_of_most_is_shared_and_of_equals_the_first() -> None:
    assert agreed(*[package(error=v) for v in "12323"]) == {"error": "2"}
    assert agreed(*[package(error=v) for v in "2113"]) == {"error": "1"}


def test_what_was_shared_stays_in_its_variant_while_one_has_it() -> None:
    assert agreed(*[package(error=v) for v in "1222"], error="1") == {"error": "1"}
    assert agreed(*[package(error=v) for v in "222"], error="1") == {"error": "2"}
    assert agreed(package(error="2"), package(error="3"), error="1") == {}


def test_a_module_is_shared_only_with_what_it_needs() -> None:
    two = [package(error="1 detail", detail="1")] * 2
    assert agreed(*two) == {"detail": "1", "error": "1"}
    three = [package(detail="2")] * 3
    assert agreed(*two, *three) == {"detail": "2"}


def test_no_class_is_in_two_shared_modules() -> None:
    twice = [Candidate(module=Code(m), classes=(Code("Error"),), variant="1", needs=()) for m in ("a", "b")]
    assert agreed(twice, twice) == {"a": "1"}
    assert agreed(twice, twice, b="1") == {"b": "1"}
