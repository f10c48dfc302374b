"""How a program calls the generated client, sync and async, and sees what drifts from the description."""

from __future__ import annotations

from typing import TypeAlias

from hubspot_associations import AsyncClient, Client
from hubspot_associations.models import (
    AssociationCategory,
    BatchInputPublicAssociationDefinitionConfigurationCreateRequest,
    BatchResponsePublicAssociationDefinitionUserConfiguration,
    BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors,
    PublicAssociationDefinitionConfigurationCreateRequest,
)

Created: TypeAlias = (
    BatchResponsePublicAssociationDefinitionUserConfiguration
    | BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors
)

LIMITS = BatchInputPublicAssociationDefinitionConfigurationCreateRequest(
    inputs=[
        PublicAssociationDefinitionConfigurationCreateRequest(
            category=AssociationCategory.HUBSPOT_DEFINED, max_to_object_ids=123, type_id=123
        )
    ]
)


def create_limits(base_url: str) -> Created:
    with Client(token="a-token", base_url=base_url, on_drift=_report) as client:
        return client.limits.batch_create("contacts", "companies", body=LIMITS)


async def create_limits_async(base_url: str) -> Created:
    async with AsyncClient(token="a-token", base_url=base_url, on_drift=_report) as client:
        return await client.limits.batch_create("contacts", "companies", body=LIMITS)


def _report(drift: object) -> None:
    print(f"Drift: {drift}")
