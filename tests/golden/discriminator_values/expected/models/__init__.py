"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .bird import Bird as Bird
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .fish import Fish as Fish
    from .hatched import Hatched as Hatched
    from .hen import Hen as Hen
    from .hunter import Hunter as Hunter
    from .inline import Inline as Inline
    from .inline import InlineA as InlineA
    from .inline import InlineB as InlineB
    from .owl import Owl as Owl
    from .pet import Pet as Pet
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
