"""What ASP.NET Core's controllers respond."""

from __future__ import annotations

from typing import Any

from ..replies import Reply, Request, json_reply, text_reply

JSON = "application/json; charset=utf-8"
PROBLEM = "application/problem+json; charset=utf-8"
MISSING = "00000000-0000-0000-0000-000000000000"
PNG = b"\x89PNG\r\n\x1a\n\0"


def pet(**changes: Any) -> dict[str, Any]:
    """A `DateTimeOffset` has seven digits of a second; whatever is null is written."""
    return {
        "id": "c892496f-b1fd-4b91-bdb8-b46f92df1716",
        "name": "Rex",
        "kind": 2,
        "owner": None,
        "tags": None,
        "price": 12.5,
        "weight": None,
        "born": "2032-04-23T10:20:30.1234567+05:30",
        "day": "2026-02-28",
        "walk": "1.02:03:04",
        "counts": {"a": 1},
        **changes,
    }


def list_pets(request: Request) -> Reply:
    return json_reply([pet(name=request.query)], media_type=JSON)


def create(request: Request) -> Reply:
    if request.json["name"] == "":
        problem = {
            "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
            "title": "One or more validation errors occurred.",
            "status": 400,
            "traceId": "00-1",
            "errors": {"Name": ["The Name field is required."]},
        }
        return json_reply(problem, 400, PROBLEM)
    return json_reply(pet(**request.json), 201, JSON, Location="/Pets/1")


def get(request: Request) -> Reply:
    if request.last == MISSING:
        problem = {"type": "about:blank", "title": "Not Found", "status": 404, "traceId": "00-2"}
        return json_reply(problem, 404, PROBLEM)
    return json_reply(pet(kind=7), media_type=JSON)


def put_photo(request: Request) -> Reply:
    file, caption = request.parts["file"], request.parts["caption"]
    assert (file.get_filename(), caption.get_payload()) == ("rex.png", "Rex!")
    return json_reply("c892496f-b1fd-4b91-bdb8-b46f92df1716", media_type=JSON)


def forecast(request: Request) -> Reply:
    assert request.headers["authorization"] == "Bearer t"
    days = [{"date": "2032-04-23", "temperatureC": 25, "temperatureF": 76, "summary": "Mild"}]
    return json_reply(days, media_type=JSON)


ROUTES = {
    "GET /Pets": list_pets,
    "POST /Pets": create,
    "GET /Pets/{id}": get,
    "DELETE /Pets/{id}": lambda _: Reply(status=204),
    "GET /Pets/{id}/name": lambda _: text_reply("Rex"),
    "GET /Pets/{id}/photo": lambda _: Reply(body=PNG, media_type="image/png"),
    "PUT /Pets/{id}/photo": put_photo,
    "GET /WeatherForecast": forecast,
}
