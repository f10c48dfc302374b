from typing import TypeAlias

Number: TypeAlias = float | int
"""The schema ``Number``."""
