from typing import TypeAlias

Input: TypeAlias = str | list[str] | list[int] | list[list[int]]
