from typing import Any, TypeAlias

AnyBase: TypeAlias = dict[str, Any]
