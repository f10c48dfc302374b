"""CRUD and pages, in a router of its own."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router
from ninja.errors import HttpError
from ninja.pagination import LimitOffsetPagination, PageNumberPagination, paginate

from ..schemas import EmployeeIn, EmployeeOut, EmployeePatch, Error, Filters

router = Router(tags=["employees"])
ALL = [{"id": number, "first_name": f"Employee {number}"} for number in range(5)]


@router.post("/", response={201: EmployeeOut})
def create_employee(request: HttpRequest, payload: EmployeeIn) -> Any:
    return 201, {"id": 7, **payload.dict()}


@router.get("/", response=list[EmployeeOut])
@paginate
def list_employees(request: HttpRequest) -> Any:
    return ALL


@router.get("/numbered", response=list[EmployeeOut])
@paginate(PageNumberPagination, page_size=2)
def list_employees_by_page(request: HttpRequest) -> Any:
    return ALL


@router.get("/offset", response=list[EmployeeOut])
@paginate(LimitOffsetPagination)
def list_employees_by_offset(request: HttpRequest) -> Any:
    return ALL


@router.get("/filtered")
def filter_employees(request: HttpRequest, filters: Query[Filters], ids: Query[list[int]]) -> dict[str, Any]:
    return {"filters": filters.dict(), "ids": ids}


@router.get("/{int:employee_id}", response={200: EmployeeOut, 404: Error})
def get_employee(request: HttpRequest, employee_id: int) -> Any:
    if employee_id >= len(ALL):
        return 404, {"code": 1, "detail": "no such employee"}
    return ALL[employee_id]


@router.put("/{int:employee_id}", response=EmployeeOut)
def update_employee(request: HttpRequest, employee_id: int, payload: EmployeeIn) -> Any:
    return {"id": employee_id, **payload.dict()}


@router.patch("/{int:employee_id}")
def patch_employee(request: HttpRequest, employee_id: int, payload: EmployeePatch) -> dict[str, Any]:
    return payload.dict(exclude_unset=True)


@router.delete("/{int:employee_id}", response={204: None})
def delete_employee(request: HttpRequest, employee_id: int) -> Any:
    if employee_id >= len(ALL):
        raise HttpError(409, "has left already")
    return 204, None
