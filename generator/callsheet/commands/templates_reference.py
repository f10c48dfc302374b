"""`callsheet templates reference`."""

from __future__ import annotations

from .command import command


@command("reference")
def reference() -> None:
    """Print what templates can see and use, as Markdown."""
    from ..output.reference import reference as text

    print(text(), end="")


COMMAND = reference
