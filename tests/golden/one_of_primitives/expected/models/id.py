from typing import TypeAlias

Id: TypeAlias = str | int
"""The schema ``Id``."""
