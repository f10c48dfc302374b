from typing import Literal, TypeAlias

Size: TypeAlias = Literal[1, 2]
"""How large.

- ``1`` (SMALL): Fits into a bag.
- ``2`` (LARGE)
"""
