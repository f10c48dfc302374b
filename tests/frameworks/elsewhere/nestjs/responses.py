"""What NestJS responds: strings as HTML, whatever else as JSON."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply, text_reply

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
PNG = b"\x89PNG\r\n\x1a\n\0"


def pet(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "name": f"Pet {number}",
        "age": 1.5,
        "role": "Admin",
        "owner": None,
        "nickname": "Kit",
        "createdAt": "2032-04-23T10:20:30.123Z",
        "tags": [],
        **changes,
    }


def create(request: Request) -> Reply:
    if "authorization" not in request.headers:
        return json_reply({"message": "Forbidden resource", "error": "Forbidden", "statusCode": 403}, 403)
    if not request.json["name"]:
        error = {"message": ["name should not be empty"], "error": "Bad Request", "statusCode": 400}
        return json_reply(error, 400, JSON)
    return json_reply(pet(7, **request.json), 201, JSON)


def find_all(request: Request) -> Reply:
    query = request.arguments
    offset, limit = int(query["offset"][0]), int(query["limit"][0])
    results = [pet(number) for number in range(5)][offset : offset + limit]
    if "role" in query:
        results = [pet(0, role=query["role"][0], name=query["since"][0])]
    return json_reply({"total": 5, "limit": limit, "offset": offset, "results": results}, media_type=JSON)


def upload(request: Request) -> Reply:
    assert request.parts["album"].get_payload() == "a"
    return json_reply({"files": request.body.count(b"filename=")}, 201, JSON)


ROUTES = {
    "GET /": lambda _: text_reply("Hello World!", HTML),
    "POST /pets": create,
    "GET /pets": find_all,
    "GET /pets/{id}": lambda request: json_reply(pet(int(request.last)), media_type=JSON),
    "PATCH /pets/{id}": lambda request: text_reply(f"This action updates #{request.last}", HTML),
    "DELETE /pets/{id}": lambda _: Reply(),
    "POST /pets/upload": upload,
    "GET /pets/{id}/photo": lambda _: Reply(body=PNG, media_type="image/png"),
    "GET /v2/pets/count": lambda _: json_reply(5, media_type=JSON),
}
