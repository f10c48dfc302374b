"""What the guides of APIFlask teach, as one app."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from apiflask import (
    APIBlueprint,
    APIFlask,
    APIKeyHeaderAuth,
    EmptySchema,
    FileSchema,
    HTTPBasicAuth,
    HTTPTokenAuth,
    abort,
    pagination_builder,
)
from apiflask.views import MethodView
from flask import Response, redirect, send_file, stream_with_context
from werkzeug.datastructures import FileStorage

from ..serving import serve_wsgi
from .schemas import (
    Album,
    Event,
    Header,
    Image,
    LoginForm,
    PetIn,
    PetOut,
    PetQuery,
    Pets,
    Problem,
    Received,
    Session,
    Token,
)

app = APIFlask(__name__, title="Pets", version="1.0")
auth, basic, key = HTTPTokenAuth(), HTTPBasicAuth(), APIKeyHeaderAuth()
pets = APIBlueprint("pets", __name__, url_prefix="/pets")
files = APIBlueprint("files", __name__, url_prefix="/files")


@auth.verify_token
def verify_token(token: str) -> str | None:
    return "john" if token == "john-token" else None


@basic.verify_password
def verify_password(username: str, password: str) -> str | None:
    return username if password == "secret" else None


@key.verify_token
def verify_key(token: str) -> str | None:
    return "key" if token == "k" else None


@pets.get("/<int:pet_id>")
@pets.output(PetOut)
@pets.doc(responses=[404])
def get_pet(pet_id: int) -> Any:
    if pet_id == 404:
        abort(404, message="no such pet", detail={"pet_id": pet_id}, headers={"X-Error": "pet"})
    return {"id": pet_id, "name": "Kitty", "category": "cat"}


@pets.get("")
@pets.input(PetQuery, location="query")
@pets.output(Pets)
def get_pets(query_data: dict[str, Any]) -> Any:
    """All pets.

    They come in pages.
    """
    page, size = query_data["page"], query_data["per_page"]
    found = [{"id": n, "name": ",".join(query_data.get("tags", [])), "category": "dog"} for n in range(5)]
    has_next, has_prev = page < 3, page > 1
    pagination = SimpleNamespace(
        page=page,
        per_page=size,
        pages=3,
        total=5,
        next_num=page + 1,
        prev_num=page - 1,
        has_next=has_next,
        has_prev=has_prev,
    )
    start = (page - 1) * size
    return {"pets": found[start : start + size], "pagination": pagination_builder(pagination)}


@pets.post("")
@pets.input(PetIn)
@pets.output(PetOut, status_code=201)
def create_pet(json_data: dict[str, Any]) -> Any:
    return {"id": 7, **json_data}


@pets.patch("/<int:pet_id>")
@pets.input(PetIn(partial=True))
@pets.output(PetOut)
def update_pet(pet_id: int, json_data: dict[str, Any]) -> Any:
    return {"id": pet_id, "name": "Kitty", "category": "cat", **json_data}


@pets.delete("/<int:pet_id>")
@pets.output(EmptySchema, status_code=204)
def delete_pet(pet_id: int) -> Any:
    return ""


class Events(MethodView):
    @app.input(Event)
    @app.output(Event)
    def put(self, event_id: str, json_data: dict[str, Any]) -> Any:
        return json_data

    @app.output(Event(many=True))
    def get(self, event_id: str) -> Any:
        return []


app.add_url_rule("/events/<uuid:event_id>", view_func=Events.as_view("events"))


@app.get("/")
def say_hello() -> Any:
    return {"message": "Hello!"}


@app.get("/paths/<float:number>/<path:file_path>")
def read_path(number: float, file_path: str) -> Any:
    return [number, file_path]


@app.get("/headers")
@app.input(Header, location="headers", arg_name="header")
@app.input(Session, location="cookies", arg_name="cookie")
def read_headers(header: dict[str, Any], cookie: dict[str, Any]) -> Any:
    return [header["x_token"], cookie["session"]]


@app.post("/login")
@app.input(LoginForm, location="form")
@app.output(Token)
def login(form_data: dict[str, Any]) -> Any:
    return {"token": f"{form_data['username']}-token" if form_data["remember"] else "session"}


@app.get("/me")
@app.auth_required(auth)
def me() -> Any:
    return {"name": auth.current_user}


@app.get("/basic")
@app.auth_required(basic)
def with_basic() -> Any:
    return {"name": basic.current_user}


@app.get("/key")
@app.auth_required(key)
def with_key() -> Any:
    return {"name": key.current_user}


def received(file: FileStorage) -> dict[str, Any]:
    return {
        "filename": file.filename,
        "content_type": file.content_type,
        "size": len(file.read()),
    }


@files.post("/image")
@files.input(Image, location="files")
@files.output(Received, status_code=201)
def upload_image(files_data: dict[str, Any]) -> Any:
    return received(files_data["image"])


@files.post("/album")
@files.input(Album, location="form_and_files")
@files.output(Received(many=True))
def upload_album(form_and_files_data: dict[str, Any]) -> Any:
    name = form_and_files_data["name"]
    return [
        {**received(file), "filename": f"{name}/{file.filename}"} for file in form_and_files_data["images"]
    ]


@files.get("/download")
@files.output(FileSchema(type="string", format="binary"), content_type="text/x-python")
def download() -> Any:
    return send_file(f"{__file__.removesuffix('app.py')}__init__.py", mimetype="text/x-python")


@files.get("/download/undeclared")
def download_undeclared() -> Any:
    return Response(b"\x89PNG\r\n\x1a\n\0", mimetype="image/png")


@app.get("/text")
@app.output({"type": "string"}, content_type="text/plain")  # type: ignore[dict-item]
def text() -> Any:
    return Response("plain", mimetype="text/plain")


@app.get("/html")
def html() -> Any:
    return "<p>hello</p>"


@app.get("/stream")
def stream() -> Any:
    def chunks() -> Iterator[str]:
        for number in range(3):
            yield f"chunk {number}\n"

    return Response(stream_with_context(chunks()), mimetype="text/csv")


@app.get("/slash/")
def with_slash() -> Any:
    return [1, 2]


@app.get("/redirect")
@app.doc(responses={302: "Elsewhere."})
def redirecting() -> Any:
    return redirect("/text")


@app.post("/jobs")
@app.output(Token, status_code=202)
def start_job() -> Any:
    return {"token": "job"}


@app.get("/problem")
@app.doc(
    responses={  # type: ignore[arg-type]
        409: {"description": "A problem.", "content": {"application/problem+json": {"schema": Problem}}}
    }
)
def problem() -> Any:
    return Response(
        '{"type": "about:blank", "title": "Out of credit", "status": 409}',
        409,
        content_type="application/problem+json",
    )


app.register_blueprint(pets)
app.register_blueprint(files)

if __name__ == "__main__":
    serve_wsgi(app)
