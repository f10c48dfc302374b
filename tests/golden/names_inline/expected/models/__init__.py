"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .company import Company as Company
    from .company import CompanyAddressDetails as CompanyAddressDetails
    from .company import CompanyByRegionValue as CompanyByRegionValue
    from .company import CompanyGeo as CompanyGeo
    from .company import CompanyOffice as CompanyOffice
    from .company import CompanyOfficeAddress as CompanyOfficeAddress
    from .company_address import CompanyAddress as CompanyAddress
    from .create_order import CreateOrder as CreateOrder
    from .create_order import CreateOrderAddress as CreateOrderAddress
    from .create_order import CreateOrderBody as CreateOrderBody
    from .create_order import CreateOrderCategory as CreateOrderCategory
    from .create_order import CreateOrderCustomer as CreateOrderCustomer
    from .create_order import CreateOrderLine as CreateOrderLine
    from .create_order import CreateOrderResponse as CreateOrderResponse
    from .create_order import CreateOrderResponse400 as CreateOrderResponse400
    from .trouble_response import TroubleResponse as TroubleResponse
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "company": "CompanyAddressDetails",
        },
    )
