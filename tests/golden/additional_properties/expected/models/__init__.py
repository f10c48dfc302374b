"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .allowed import Allowed as Allowed
    from .allowed_by_schema import AllowedBySchema as AllowedBySchema
    from .composed import Composed as Composed
    from .forbidden import Forbidden as Forbidden
    from .unevaluated import Unevaluated as Unevaluated
    from .unsaid import Unsaid as Unsaid
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
