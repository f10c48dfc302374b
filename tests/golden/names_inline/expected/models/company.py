from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Company(OpenObject):
    address: CompanyAddressDetails | None = None
    offices: list[CompanyOffice] | None = None
    by_region: dict[str, CompanyByRegionValue] | None = field(
        default=None, metadata=wire("byRegion")
    )
    status: Literal["listed", "private"] | None = None


@dataclass(slots=True, kw_only=True)
class CompanyAddressDetails(OpenObject):
    street: str | None = None
    geo: CompanyGeo | None = None


@dataclass(slots=True, kw_only=True)
class CompanyOffice(OpenObject):
    address: CompanyOfficeAddress | None = None


@dataclass(slots=True, kw_only=True)
class CompanyByRegionValue(OpenObject):
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class CompanyGeo(OpenObject):
    lat: float | None = None


@dataclass(slots=True, kw_only=True)
class CompanyOfficeAddress(OpenObject):
    street: str | None = None
