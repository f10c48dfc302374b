from typing import TypeAlias

TypeAlias_: TypeAlias = str | int
