"""Templating: names that a Python file for templates can import.

``Code`` vouches for a text. ``literal`` makes a literal of a value, ``docstring`` a docstring and
``markdown`` a line of Markdown of a text; ``value`` gives back what a literal says; ``replace`` copies a
value with other fields. The classes are those that templates see.
"""

from __future__ import annotations

from msgspec.structs import replace as replace

from .output.filters import value as value
from .python.code.code import Code as Code
from .python.code.literals import literal as literal
from .python.docstrings.docstrings import docstring as docstring, markdown as markdown
from .python.views.package import (
    AliasView as AliasView,
    ArgumentView as ArgumentView,
    CallsModule as CallsModule,
    EnumView as EnumView,
    FieldView as FieldView,
    MemberView as MemberView,
    ModelModule as ModelModule,
    ModelView as ModelView,
    OperationView as OperationView,
    Package as Package,
)
