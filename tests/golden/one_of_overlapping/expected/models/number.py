from typing import TypeAlias

Number: TypeAlias = float | int
