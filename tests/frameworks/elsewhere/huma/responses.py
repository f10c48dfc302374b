"""What huma responds: the URL of its schema in every body and in a `Link` header."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply

PNG = b"\x89PNG\r\n\x1a\n\0"
EVENTS = b'id: 1\nevent: tick\ndata: {"count": 1}\n\nid: 2\nevent: tick\ndata: {"count": 2}\n\n'


def described(request: Request, name: str, value: dict[str, Any], status: int = 200, **headers: str) -> Reply:
    schema = f"/schemas/{name}.json"
    body = {"$schema": f"http://{request.headers['host']}{schema}", **value}
    return json_reply(body, status, **headers, Link=f'<{schema}>; rel="describedBy"')


def pet(number: int, **changes: Any) -> dict[str, Any]:
    """Go writes nanoseconds, null for an empty slice, and leaves out what is empty."""
    return {
        "id": number,
        "name": f"Pet {number}",
        "kind": "cat",
        "tags": None,
        "born": "2032-04-23T10:20:30.123456789+02:00",
        **changes,
    }


def list_pets(request: Request) -> Reply:
    query = request.arguments
    page = int(query.get("page", ["1"])[0])
    pets = [pet(number) for number in range(5)][(page - 1) * 2 : page * 2]
    if "kinds" in query:
        pets = [pet(0, tags=query["kinds"])]
    return described(request, "ListPetsOutputBody", {"pets": pets or None, "total": 5})


def create(request: Request) -> Reply:
    sent = request.json
    if "$schema" in sent or sent["name"] == "":
        detail = {"message": "expected length >= 1", "location": "body.name", "value": sent["name"]}
        problem = {"title": "Unprocessable Entity", "status": 422, "detail": "validation failed"}
        reply = described(request, "ErrorModel", {**problem, "errors": [detail]}, 422)
        return Reply(
            status=422, body=reply.body, media_type="application/problem+json", headers=reply.headers
        )
    return described(request, "Pet", pet(7, **sent), 201, Location="/pets/7")


def get(request: Request) -> Reply:
    if request.headers.get("if-none-match") == '"a","b"':
        return Reply(status=304, headers={"ETag": '"b"'})
    return described(request, "Pet", pet(int(request.last), photo="iVBORw=="), ETag='"c"')


def put_photo(request: Request) -> Reply:
    assert (request.body, request.headers["content-type"]) == (PNG, "application/octet-stream")
    return Reply(status=204)


ROUTES = {
    "GET /pets": list_pets,
    "POST /pets": create,
    "GET /pets/{id}": get,
    "DELETE /pets/{id}": lambda _: Reply(status=204),
    "GET /pets/{id}/photo": lambda _: Reply(body=PNG, media_type="image/png"),
    "PUT /pets/{id}/photo": put_photo,
    "GET /sse": lambda _: Reply(body=EVENTS, media_type="text/event-stream"),
}
