from typing import Literal, TypeAlias

Model: TypeAlias = str | Literal["small", "large"]
