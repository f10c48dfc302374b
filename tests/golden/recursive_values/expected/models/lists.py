from typing import TypeAlias

Lists: TypeAlias = "list[Lists]"
