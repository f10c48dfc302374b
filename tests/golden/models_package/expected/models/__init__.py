"""The schemas of the API; each is loaded when it is first used."""

from fractions import Fraction as Fraction
from pathlib import PurePosixPath as PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .price import Price as Price
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(__name__)
