"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .code_runs import CodeRunsMeta as CodeRunsMeta
    from .code_runs import CodeRunsResponse as CodeRunsResponse
    from .contact import Contact as Contact
    from .contact_page import ContactPage as ContactPage
    from .contact_page import ContactPageNext as ContactPageNext
    from .contact_page import ContactPagePaging as ContactPagePaging
    from .directory_tokens import DirectoryTokensResponse as DirectoryTokensResponse
    from .directory_users import DirectoryUsersResponse as DirectoryUsersResponse
    from .look import LookResponse as LookResponse
    from .looks_steps import LooksStepsResponse as LooksStepsResponse
    from .money_charges import MoneyChargesResponse as MoneyChargesResponse
    from .search import Search as Search
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
