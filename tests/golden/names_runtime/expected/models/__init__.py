"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .api_error import ApiError_ as ApiError_
    from .call import Call as Call
    from .format import Format_ as Format_
    from .holder import Holder as Holder
    from .open_object import OpenObject_ as OpenObject_
    from .optional import Optional as Optional
    from .resource import Resource as Resource
    from .type_alias import TypeAlias_ as TypeAlias_
    from .unset import Unset_ as Unset_
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(__name__)
