"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import Binary, OpenObject

__all__ = [
    "CreateUploadFileForm",
    "HTTPValidationError",
    "Item",
    "ItemInput",
    "ItemOutput",
    "LoginTokenForm",
    "PageItem",
    "UpdateItemBody",
    "ValidationError",
]


@dataclass(slots=True, kw_only=True)
class CreateUploadFileForm(OpenObject):
    """The schema ``Body_create_upload_file_uploadfile__post``."""

    file: Binary


@dataclass(slots=True, kw_only=True)
class HTTPValidationError(OpenObject):
    detail: list[ValidationError] | None = None


@dataclass(slots=True, kw_only=True)
class Item(OpenObject):
    """The schema ``app__models__Item``."""

    id: int | None = None


@dataclass(slots=True, kw_only=True)
class ItemInput(OpenObject):
    name: str


@dataclass(slots=True, kw_only=True)
class ItemOutput(OpenObject):
    name: str


@dataclass(slots=True, kw_only=True)
class LoginTokenForm(OpenObject):
    """The schema ``Body_login_token_post``."""

    username: str
    password: str


@dataclass(slots=True, kw_only=True)
class PageItem(OpenObject):
    items: list[ItemOutput] | None = None


@dataclass(slots=True, kw_only=True)
class UpdateItemBody(OpenObject):
    """The schema ``Body_update_item_items__item_id__put``."""

    item: ItemInput


@dataclass(slots=True, kw_only=True)
class ValidationError(OpenObject):
    msg: str | None = None
