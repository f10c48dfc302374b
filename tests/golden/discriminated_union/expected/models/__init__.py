"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .pet import Pet as Pet
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(__name__)
