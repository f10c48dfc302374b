from typing import TypeAlias

Value: TypeAlias = "str | list[Value]"
