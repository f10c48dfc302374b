from typing import TypeAlias

from .._runtime import OpenStr

Model: TypeAlias = "str | ModelStringVariant2"
"""The schema ``Model``."""


class ModelStringVariant2(OpenStr):
    """The schema of ``string variant2`` in ``Model``."""

    SMALL = "small"
    LARGE = "large"
