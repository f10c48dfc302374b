"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .archive import ArchiveBody as ArchiveBody
    from .bulk_rows import BulkRowsBody as BulkRowsBody
    from .bulk_rows import BulkRowsProblem as BulkRowsProblem
    from .bulk_rows import BulkRowsReport as BulkRowsReport
    from .bulk_rows import BulkRowsRequest as BulkRowsRequest
    from .bulk_rows import BulkRowsResponse as BulkRowsResponse
    from .contact import Contact as Contact
    from .contacts_batch_create import ContactsBatchCreateBody as ContactsBatchCreateBody
    from .contacts_batch_update import ContactsBatchUpdateBody as ContactsBatchUpdateBody
    from .create import Create as Create
    from .error import Error as Error
    from .results import Results as Results
    from .results_with_errors import ResultsWithErrors as ResultsWithErrors
    from .row import Row as Row
    from .row import RowKey as RowKey
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
