"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .company import (
        Company as Company,
        CompanyAddressInline as CompanyAddressInline,
        CompanyByRegionValue as CompanyByRegionValue,
        CompanyGeo as CompanyGeo,
        CompanyOffice as CompanyOffice,
        CompanyOfficeAddress as CompanyOfficeAddress,
        CompanyStatus as CompanyStatus,
    )
    from .company_address import CompanyAddress as CompanyAddress
    from .create_order import (
        CreateOrderAddress as CreateOrderAddress,
        CreateOrderBody as CreateOrderBody,
        CreateOrderCategory as CreateOrderCategory,
        CreateOrderCustomer as CreateOrderCustomer,
        CreateOrderLine as CreateOrderLine,
        CreateOrderOrder as CreateOrderOrder,
        CreateOrderResponse as CreateOrderResponse,
        CreateOrderResponse400 as CreateOrderResponse400,
        CreateOrderState as CreateOrderState,
    )
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "company": "Company CompanyAddressInline CompanyByRegionValue CompanyGeo CompanyOffice CompanyOfficeAddress CompanyStatus",
            "create_order": "CreateOrderAddress CreateOrderBody CreateOrderCategory CreateOrderCustomer CreateOrderLine CreateOrderOrder CreateOrderResponse CreateOrderResponse400 CreateOrderState",
        },
    )
