from typing import TypeAlias

Tree: TypeAlias = "dict[str, Tree]"
