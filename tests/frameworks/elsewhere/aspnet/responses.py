"""What minimal APIs respond."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply, text_reply

JSON = "application/json; charset=utf-8"
PROBLEM = "application/problem+json"


def todo(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "title": f"Todo {number}",
        "note": None,
        "state": "Open",
        "priority": 1,
        "address": None,
        "due": "2032-04-23T10:20:30Z",
        "estimate": 1.5,
        "children": None,
        **changes,
    }


def list_todos(request: Request) -> Reply:
    assert request.arguments.get("states", []) in ([], ["Open", "Done"])
    skip, take = (int(request.arguments.get(name, [value])[0]) for name, value in (("skip", 0), ("take", 2)))
    return json_reply({"items": [todo(n) for n in range(5)][skip : skip + take], "total": 5}, media_type=JSON)


def create(request: Request) -> Reply:
    if not request.json["title"]:
        problem = {
            "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
            "title": "One or more validation errors occurred.",
            "status": 400,
            "errors": {"Title": ["The Title field is required."]},
        }
        return json_reply(problem, 400, PROBLEM)
    return json_reply(todo(7, **request.json), 201, JSON)


def get(request: Request) -> Reply:
    if request.last == "404":
        return json_reply({"title": "Not Found", "status": 404}, 404, PROBLEM)
    children = [todo(2)]
    return json_reply(todo(1, address={"street": "Main", "number": 5}, children=children), media_type=JSON)


def hello(request: Request) -> Reply:
    return text_reply(f"Hello {request.headers.get('x-name')}")


def upload(request: Request) -> Reply:
    file = request.parts["file"]
    size = len(file.get_payload(decode=True))
    return json_reply(f"{request.parts['note'].get_payload()} {file.get_filename()} {size}", media_type=JSON)


ROUTES = {
    "GET /todos": list_todos,
    "POST /todos": create,
    "GET /todos/{id}": get,
    "DELETE /todos/{id}": lambda _: Reply(status=204),
    "POST /shapes": lambda request: json_reply({"name": None, **request.json}, media_type=JSON),
    "GET /hello": hello,
    "POST /upload": upload,
    "GET /any": lambda _: json_reply([1, {"a": None}], media_type=JSON),
}
