"""Calls of Domains."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_DOMAIN: Operation[None] = Operation(
    "GET",
    "/domains/{domainName}",
    returns={204: None},
)


def get_domain(
    domain_name: str,
    *,
    domain_name_query: str | None = None,
    user_id: str | None = None,
    user_id_mixed: str | None = None,
) -> Call[None]:
    """``GET /domains/{domainName}``."""
    return GET_DOMAIN(
        path=(domain_name,),
        query={
            "domain_name": domain_name_query,
            "user_id": user_id,
            "userId": user_id_mixed,
        },
    )


class Domains(Resource[C]):
    get_domain = bound(get_domain)
    """``GET /domains/{domainName}``"""
