from datetime import date, datetime
from typing import TypeAlias

When: TypeAlias = date | datetime | str
