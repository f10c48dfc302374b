"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .create_upload_file_form import CreateUploadFileForm as CreateUploadFileForm
    from .http_validation_error import HTTPValidationError as HTTPValidationError
    from .item import Item as Item
    from .item_input import ItemInput as ItemInput
    from .item_output import ItemOutput as ItemOutput
    from .login_token_form import LoginTokenForm as LoginTokenForm
    from .page_item import PageItem as PageItem
    from .update_item_body import UpdateItemBody as UpdateItemBody
    from .validation_error import ValidationError as ValidationError
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "http_validation_error": "HTTPValidationError",
        },
    )
