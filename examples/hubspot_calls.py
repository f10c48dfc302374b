"""How a program calls the generated client: sync, async, and with its eyes open for drift."""

from __future__ import annotations

from pprint import pprint

from hubspot_associations import AsyncClient, Client
from hubspot_associations.models import (
    AssociationCategory,
    BatchInputPublicAssociationDefinitionConfigurationCreateRequest,
    PublicAssociationDefinitionConfigurationCreateRequest,
)

LIMITS = BatchInputPublicAssociationDefinitionConfigurationCreateRequest(
    inputs=[
        PublicAssociationDefinitionConfigurationCreateRequest(
            category=AssociationCategory.HUBSPOT_DEFINED, max_to_object_ids=123, type_id=123
        )
    ]
)


def call_sync(base_url: str) -> None:
    with Client(token="a-token", base_url=base_url, lenient=True, on_drift=_show_drift) as client:
        answer = client.limits.batch_create("contacts", "companies", body=LIMITS)
    pprint(answer, width=110)


async def call_async(base_url: str) -> None:
    async with AsyncClient(token="a-token", base_url=base_url, lenient=True, on_drift=_show_drift) as client:
        answer = await client.limits.batch_create("contacts", "companies", body=LIMITS)
    print(f"{type(answer).__name__} with {len(answer.results)} result, {answer.status}")


def _show_drift(drift: object) -> None:
    print(f"The answer does not fit its description at {drift}\n")
