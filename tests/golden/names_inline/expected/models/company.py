from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, OpenStr, wire


class CompanyStatus(OpenStr):
    """The schema of ``status`` in ``Company``."""

    LISTED = "listed"
    PRIVATE = "private"


@dataclass(slots=True, kw_only=True)
class Company(OpenObject):
    """The schema ``Company``."""

    address: CompanyAddressDetails | None = None
    offices: list[CompanyOffice] | None = None
    by_region: dict[str, CompanyByRegionValue] | None = field(
        default=None, metadata=wire("byRegion")
    )
    status: CompanyStatus | None = None


@dataclass(slots=True, kw_only=True)
class CompanyAddressDetails(OpenObject):
    """The schema of ``address`` in ``Company``."""

    street: str | None = None
    geo: CompanyGeo | None = None


@dataclass(slots=True, kw_only=True)
class CompanyOffice(OpenObject):
    """The schema of ``office`` in ``Company``."""

    address: CompanyOfficeAddress | None = None


@dataclass(slots=True, kw_only=True)
class CompanyByRegionValue(OpenObject):
    """The schema of ``byRegion value`` in ``Company``."""

    count: int | None = None


@dataclass(slots=True, kw_only=True)
class CompanyGeo(OpenObject):
    """The schema of ``geo`` in ``Company``."""

    lat: float | None = None


@dataclass(slots=True, kw_only=True)
class CompanyOfficeAddress(OpenObject):
    """The schema of ``address`` in ``Company``."""

    street: str | None = None
