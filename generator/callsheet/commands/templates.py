"""`callsheet templates`: commands for authors of templates."""

from __future__ import annotations

from .command import Commands

COMMAND = Commands(
    "templates",
    package=__package__,
    prefix="templates_",
    names=("list", "eject", "diff", "reference"),
    help="Show what is built in, copies to start from, and what changed since.",
)
