"""What FastAPI's tutorial teaches, as one app, and a second one below it."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI, WebSocket
from fastapi.routing import APIRoute
from pydantic import HttpUrl

from ..serving import serve_asgi
from .bodies import UnicornException, files, responses, unicorn_exception_handler
from .items import heroes, items, pets, untagged
from .models import LogEntry, Message, Subscription
from .security import auth, keys, users


def unique_id(route: APIRoute) -> str:
    """As the page "Generating SDKs" has it."""
    return f"{route.tags[0]}-{route.name}"


invoices_callback_router = APIRouter()


@invoices_callback_router.post("{$callback_url}/invoices/{$request.body.id}")
def invoice_notification(body: Message) -> Message:
    return body


app = FastAPI(title="Tutorial", summary="What the tutorial teaches.")
for router in (items, pets, heroes, auth, users, keys, files, responses, untagged):
    app.include_router(router)
app.add_exception_handler(UnicornException, unicorn_exception_handler)


@app.post("/invoices/", callbacks=invoices_callback_router.routes)
def create_invoice(invoice: Message, callback_url: HttpUrl | None = None) -> Message:
    return Message(message=f"{invoice.message} {callback_url}")


@app.webhooks.post("new-subscription")
def new_subscription(body: Subscription) -> None:
    """When a new user subscribes."""


@app.websocket("/ws")
async def websocket_endpoint(websocket: WebSocket) -> None:
    await websocket.accept()


subapi = FastAPI(title="Sub", generate_unique_id_function=unique_id)


@subapi.get("/items/", tags=["items"])
def get_items() -> list[Message]:
    return [Message(message="sub")]


@subapi.post("/log/", tags=["items"])
def create_entry(entry: LogEntry) -> LogEntry:
    return entry


@subapi.post("/users/", tags=["users"])
def create_user(user: Message) -> Message:
    return user


app.mount("/subapi", subapi)

if __name__ == "__main__":
    serve_asgi(app)
