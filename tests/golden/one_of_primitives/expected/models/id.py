from typing import TypeAlias

Id: TypeAlias = str | int
