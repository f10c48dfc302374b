"""What gin's handlers respond."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply, text_reply

JSON = "application/json; charset=utf-8"


def pet(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "name": f"Pet {number}",
        "status": 1,
        "owner": {"name": "Jo"},
        "createdAt": "2032-04-23T10:20:30.123456789Z",
        "tags": None,
        "price": 12.5,
        **changes,
    }


def list_pets(request: Request) -> Reply:
    data = [pet(0, name=request.query)]
    return json_reply({"code": 0, "message": "ok", "data": data}, media_type=JSON)


def create(request: Request) -> Reply:
    if request.headers.get("authorization") != "key":
        return json_reply({"code": 400, "message": "no key"}, 400, JSON)
    return json_reply(pet(7, **request.json), 201, JSON)


def upload(request: Request) -> Reply:
    file, note = request.parts["file"], request.parts["note"]
    message = f"{note.get_payload()} {file.get_filename()}"
    return json_reply({"code": 0, "message": message, "data": {"size": 3}}, media_type=JSON)


def calc(request: Request) -> Reply:
    values = [int(request.arguments[name][0]) for name in ("val1", "val2")]
    if min(values) < 0:
        return Reply(status=400, body=b'"negative"', media_type=JSON)
    return json_reply(sum(values), media_type=JSON)


def admin(request: Request) -> Reply:
    assert request.headers["authorization"] == "Basic am86c2VjcmV0"
    return json_reply({"items": [pet(1)], "total": 1}, media_type=JSON)


ROUTES = {
    "GET /api/v1/pets": list_pets,
    "POST /api/v1/pets": create,
    "GET /api/v1/pets/{id}": lambda request: json_reply(
        pet(int(request.last), status=9), media_type=JSON, Token="t"
    ),
    "DELETE /api/v1/pets/{id}": lambda _: Reply(status=204),
    "POST /api/v1/pets/{id}/images": upload,
    "GET /api/v1/examples/ping": lambda _: text_reply("pong"),
    "GET /api/v1/examples/calc": calc,
    "POST /api/v1/admin/auth": admin,
    "GET /api/v1/export": lambda _: Reply(body=b"\0\1", media_type="application/octet-stream"),
}
