"""What Laravel's resources respond: `data`, with `links` and `meta` where there are pages."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply


def pet(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "name": f"Pet {number}",
        "status": "available",
        "price": "12.50",
        "owner": None,
        "created_at": "2032-04-23T10:20:30.000000Z",
        "tags": [],
        **changes,
    }


def message(text: str, status: int, **more: Any) -> Reply:
    return json_reply({"message": text, **more}, status)


def login(request: Request) -> Reply:
    if request.json["password"] != "secret":
        errors = {"email": ["The provided credentials are incorrect."]}
        return message("The provided credentials are incorrect.", 422, errors=errors)
    return json_reply({"token": "1|abc"})


def index(request: Request) -> Reply:
    if request.headers.get("authorization") != "Bearer 1|abc":
        return message("Unauthenticated.", 401)
    query = request.arguments
    page = int(query.get("page", ["1"])[0])
    data = [pet(number) for number in range(5)][(page - 1) * 2 : page * 2]
    if "status[]" in query:
        data = [pet(0, name=query["filter[name]"][0], tags=query["status[]"])]

    def link(number: int) -> str | None:
        url = f"http://{request.headers['host']}{request.path}?page={number}"
        return url if 0 < number < 4 else None

    labels = {
        "&laquo; Previous": page - 1,
        **{str(number): number for number in (1, 2, 3)},
        "Next &raquo;": page + 1,
    }
    links = [{"url": link(n), "label": label, "active": label == str(page)} for label, n in labels.items()]
    return json_reply(
        {
            "data": data,
            "links": {"first": link(1), "last": link(3), "prev": link(page - 1), "next": link(page + 1)},
            "meta": {
                "current_page": page,
                "from": page * 2 - 1,
                "last_page": 3,
                "links": links,
                "path": f"http://{request.headers['host']}{request.path}",
                "per_page": 2,
                "to": page * 2 - 2 + len(data),
                "total": 5,
            },
        }
    )


def history(request: Request) -> Reply:
    start = int(request.arguments.get("cursor", ["0"])[0])
    url = f"http://{request.headers['host']}{request.path}"
    after = start + 2 if start < 4 else None
    return json_reply(
        {
            "data": [pet(number) for number in range(5)][start : start + 2],
            "path": url,
            "per_page": 2,
            "next_cursor": None if after is None else str(after),
            "next_page_url": None if after is None else f"{url}?cursor={after}",
            "prev_cursor": None,
            "prev_page_url": None,
        }
    )


def show(request: Request) -> Reply:
    if request.last == "404":
        return message("No query results for model [App\\Models\\Pet] 404", 404)
    return json_reply({"data": pet(int(request.last), owner={"name": "Jo"})})


def photo(request: Request) -> Reply:
    assert request.parts["primary"].get_payload() == "true"
    return json_reply({"stored": request.parts["photo"].get_filename() == "rex.png"})


ROUTES = {
    "POST /api/login": login,
    "GET /api/pets": index,
    "POST /api/pets": lambda request: json_reply({"data": pet(7, **request.json)}, 201),
    "GET /api/pets/{pet}": show,
    "PUT /api/pets/{pet}": lambda request: json_reply({"data": pet(int(request.last), **request.json)}),
    "DELETE /api/pets/{pet}": lambda _: Reply(status=204),
    "POST /api/pets/{pet}/photo": photo,
    "GET /api/history": history,
}
