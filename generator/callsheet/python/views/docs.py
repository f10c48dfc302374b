"""What a template can see of the documentation of a client: pages of Markdown, whose texts are safe in it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ..code.code import Code
from .client import SampleView


class TypedDoc(Struct, frozen=True, kw_only=True):
    """An argument of a call, or an attribute of a model."""

    name: Code
    """Its name."""
    type: Code
    """Its type, with links to the models in it."""
    wire: Code | None
    """The name in the request or in JSON, where that is another."""
    location: Code | None
    """Where it is sent: ``path``, ``query``, ...; None for attributes."""
    required: bool
    """Whether a value must be given."""
    text: Code
    """What it means, on one line; may be empty."""


class StatusDoc(Struct, frozen=True, kw_only=True):
    """A response that is described."""

    status: Code
    """``200``, ``4XX``, or ``other statuses``."""
    type: Code
    """What it decodes to, with links to the models in it."""
    text: Code
    """When it comes, on one line; may be empty."""


class OperationDoc(Struct, frozen=True, kw_only=True):
    """One operation."""

    heading: Code
    """``limits.batch_create``"""
    anchor: Code
    """The anchor of that heading."""
    request: Code
    """Method and path, as they stand in code."""
    id: Code | None
    """The operationId, as it stands in code."""
    summary: Code
    """What it does, on one line; may be empty."""
    text: Code
    """What else the description says, in paragraphs; may be empty."""
    deprecated: bool
    """Whether it should not be used any more."""
    signature: Code
    """The method with its arguments and its result."""
    arguments: tuple[TypedDoc, ...]
    """Its arguments."""
    returns: tuple[StatusDoc, ...]
    """The responses that are returned."""
    raises: tuple[StatusDoc, ...]
    """The responses that are raised."""
    samples: tuple[SampleView, ...]
    """The ways to call it."""


class SectionDoc(Struct, frozen=True, kw_only=True):
    """Operations of a tag that belong together by their paths."""

    title: Code | None
    """What they are about; None where the tag has no sections."""
    operations: tuple[OperationDoc, ...]
    """The operations."""


class TagDoc(Struct, frozen=True, kw_only=True):
    """A page of operations."""

    name: Code
    """The name of the file: ``limits``."""
    title: Code
    """The tag as the description has it, on one line."""
    text: Code
    """What the description says of it, in paragraphs; may be empty."""
    summary: Code
    """The same in a sentence."""
    sections: tuple[SectionDoc, ...]
    """Its operations."""


class TagGroupDoc(Struct, frozen=True, kw_only=True):
    """Tags that belong together, as ``x-tagGroups`` or the parents of tags say it."""

    title: Code | None
    """What they have in common; None where the description does not say it."""
    tags: tuple[TagDoc, ...]
    """The tags."""


class ModelDoc(Struct, frozen=True, kw_only=True):
    """One model, enum or alias."""

    kind: Literal["model", "enum", "alias"]
    """``model``, ``enum`` or ``alias``."""
    name: Code
    """The class."""
    text: Code
    """What the description says of it, in paragraphs; may be empty."""
    fields: tuple[TypedDoc, ...]
    """The attributes of a model."""
    members: tuple[tuple[Code, Code, Code], ...]
    """For each member of an enum its name, its value as it stands in code, and a line of text."""
    expression: Code | None
    """What an alias stands for, with links."""


class ModelPageDoc(Struct, frozen=True, kw_only=True):
    """A page of models."""

    name: Code
    """The name of the file."""
    title: Code
    """What it has."""
    models: tuple[ModelDoc, ...]
    """The models."""


class DocsView(Struct, frozen=True, kw_only=True):
    """The whole documentation."""

    text: Code
    """What the description says of the API, in paragraphs; may be empty."""
    groups: tuple[TagGroupDoc, ...]
    """The pages of operations."""
    models: tuple[ModelPageDoc, ...]
    """The pages of models; the first is the index of the others, where there are several."""
    servers: tuple[tuple[Code, Code], ...]
    """The address of each server, as it stands in code, and a line of text."""
