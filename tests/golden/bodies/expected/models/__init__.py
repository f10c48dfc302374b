"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .files_upload import FilesUploadBody as FilesUploadBody
    from .session_log_in import SessionLogInBody as SessionLogInBody
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "files_upload": "FilesUploadBody",
            "session_log_in": "SessionLogInBody",
        },
    )
