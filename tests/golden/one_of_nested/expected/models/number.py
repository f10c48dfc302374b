from typing import TypeAlias

Number: TypeAlias = int | float
