from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Domains(Resource[C]):
    @operation("GET", "/domains/{domainName}")
    @staticmethod
    def get_domain(
        domain_name: str,
        *,
        domain_name_query: str | None = None,
        user_id: str | None = None,
        user_id_mixed: str | None = None,
    ) -> Call[None]:
        """``GET /domains/{domainName}``."""
        return call(
            path=(domain_name,),
            query={
                "domain_name": domain_name_query,
                "user_id": user_id,
                "userId": user_id_mixed,
            },
        )
