"""What Spring's controllers respond: JSON by Jackson, text and bytes by their converters."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply, text_reply

PNG = b"\x89PNG\r\n\x1a\n\0"
PROBLEM = "application/problem+json"


def pet(number: int, **changes: Any) -> dict[str, Any]:
    """`created` as Jackson writes a `Date`, `updated` an `Instant`, `visit` a `LocalDateTime`."""
    return {
        "id": number,
        "name": f"Pet {number}",
        "status": "AVAILABLE",
        "owner": None,
        "created": "2032-04-23T10:20:30.123+0000",
        "updated": "2032-04-23T10:20:30.123456789Z",
        "visit": "2032-04-23T10:20:30",
        "born": "2026-02-28",
        "price": 12.5,
        **changes,
    }


def list_pets(request: Request) -> Reply:
    query = request.arguments
    page, size = int(query["page"][0]), int(query["size"][0])
    content = [pet(number) for number in range(5)][page * size : (page + 1) * size]
    if "sort" in query:
        content = [pet(0, name=";".join(query["sort"]), status=",".join(query["status"]))]
    sort = {"empty": True, "sorted": False, "unsorted": True}
    pageable = {"pageNumber": page, "pageSize": size, "sort": sort, "offset": page * size}
    return json_reply(
        {
            "content": content,
            "pageable": {**pageable, "paged": True, "unpaged": False},
            "last": page == 2,
            "totalElements": 5,
            "totalPages": 3,
            "first": page == 0,
            "size": size,
            "number": page,
            "sort": sort,
            "numberOfElements": len(content),
            "empty": not content,
        }
    )


def get(request: Request) -> Reply:
    if request.last == "404":
        problem = {
            "type": "about:blank",
            "title": "Not Found",
            "status": 404,
            "detail": "No pet 404.",
            "instance": request.path,
        }
        return json_reply(problem, 404, PROBLEM)
    return json_reply(pet(int(request.last)))


def upload(request: Request) -> Reply:
    parts = request.parts
    assert parts["pet"].get_content_type() == "application/json"
    assert parts["file"].get_filename() == "rex.png"
    return json_reply(len(parts["file"].get_payload(decode=True)))


def list_owners(request: Request) -> Reply:
    query = request.arguments
    page, size = int(query.get("page", ["0"])[0]), int(query.get("size", ["20"])[0])
    content = [{"id": number, "name": f"Owner {number}"} for number in range(5)]
    described = {"size": size, "number": page, "totalElements": 5, "totalPages": -(-5 // size)}
    return json_reply({"content": content[page * size : (page + 1) * size], "page": described})


ROUTES = {
    "GET /shop/pets": list_pets,
    "POST /shop/pets": lambda request: json_reply(pet(7, **request.json)),
    "GET /shop/pets/{id}": get,
    "DELETE /shop/pets/{id}": lambda _: Reply(),
    "GET /shop/pets/{id}/name": lambda _: text_reply("Rex", "text/plain;charset=UTF-8"),
    "GET /shop/pets/{id}/photo": lambda _: Reply(body=PNG, media_type="application/octet-stream"),
    "POST /shop/pets/{id}/photo": upload,
    "GET /shop/pets/export": lambda _: Reply(body=b"id\r\n1\r\n", media_type="text/csv;charset=UTF-8"),
    "GET /shop/pets/stats": lambda _: json_reply({"count": 5, "by": {"AVAILABLE": 5}}),
    "GET /shop/owners": list_owners,
    "POST /shop/owners": lambda request: json_reply({"id": 7, **request.json}, 201),
    "POST /shop/animals": lambda request: json_reply(request.json),
}
