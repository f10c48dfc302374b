"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .any_base import AnyBase as AnyBase
    from .called import Called as Called
    from .closed import Closed as Closed
    from .keywords import Keywords as Keywords
    from .needed import Needed as Needed
    from .open import Open as Open
    from .other import Other as Other
    from .plain import Plain as Plain
    from .typed import Typed as Typed
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
