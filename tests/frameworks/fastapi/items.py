"""Parameters and bodies: the first chapters of the tutorial."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Body, Cookie, Header, HTTPException, Path, Query, status

from .models import (
    CommonHeaders,
    Cookies,
    Event,
    FilterParams,
    HeroCreate,
    HeroPublic,
    Image,
    Item,
    ItemChanges,
    Kennel,
    LogEntry,
    Message,
    ModelName,
    Offer,
    Page,
    Pet,
    User,
)

items = APIRouter(prefix="/items", tags=["items"], responses={404: {"model": Message}})
pets = APIRouter(tags=["pets"])
heroes = APIRouter(prefix="/heroes", tags=["heroes"])
untagged = APIRouter()

ITEM = Item(name="Foo", price=50.2)


@items.get("/")
async def read_items(filter_query: Annotated[FilterParams, Query()]) -> list[Item]:
    return [Item(name=filter_query.order_by, price=filter_query.limit, tags=set(filter_query.tags))]


@items.post("/", status_code=status.HTTP_201_CREATED)
async def create_item(item: Item) -> Item:
    """Create an item with all the information:

    - **name**: each item must have a name
    - **price**: required
    """
    return item


@items.get("/page")
async def read_items_page(page: int = 1, size: Annotated[int, Query(le=100)] = 2) -> Page[Item]:
    names = ["a", "b", "c"][(page - 1) * size : page * size]
    return Page(items=[Item(name=name, price=1) for name in names], total=3, page=page, size=size, pages=2)


@items.get("/{item_id}")
async def read_item(
    item_id: Annotated[int, Path(title="The ID of the item to get", ge=1)],
    q: Annotated[str | None, Query(alias="item-query", max_length=50, deprecated=True)] = None,
) -> Item:
    if item_id == 404:
        raise HTTPException(404, {"message": "Item not found"}, headers={"X-Error": "There goes my error"})
    return ITEM.model_copy(update={"description": q})


@items.put("/{item_id}")
async def update_item(
    item_id: int, item: Item, user: User, importance: Annotated[int, Body(gt=0)], q: str | None = None
) -> dict[str, Any]:
    return {"item_id": item_id, "item": item, "user": user, "importance": importance, "q": q}


@items.patch("/{item_id}", response_model_exclude_unset=True)
async def update_item_partially(item_id: int, item: Annotated[ItemChanges, Body(embed=True)]) -> ItemChanges:
    return item


@items.delete("/{item_id}", status_code=204)
async def delete_item(item_id: int) -> None:
    return None


@items.get("/{item_id}/name")
async def read_item_name(item_id: str) -> str:
    return f"item {item_id}"


@items.post("/offers/")
async def create_offer(offer: Offer) -> Offer:
    return offer


@items.post("/images/multiple/")
async def create_multiple_images(images: list[Image]) -> list[Image]:
    return images


@items.post("/index-weights/")
async def create_index_weights(weights: dict[int, float]) -> dict[int, float]:
    return weights


@pets.post("/pets/")
async def create_pet(pet: Pet) -> Pet:
    return pet


@pets.post("/kennels/")
async def create_kennel(kennel: Kennel) -> Kennel:
    return kennel


@heroes.post("/", operation_id="some_specific_id_you_define")
async def create_hero(hero: HeroCreate) -> HeroPublic:
    return HeroPublic(id=1, name=hero.name, age=hero.age)


@heroes.get("/")
async def read_heroes(
    offset: Annotated[int, Query(ge=0)] = 0, limit: Annotated[int, Query(le=100)] = 2
) -> list[HeroPublic]:
    return [HeroPublic(id=number, name="Hero") for number in range(5)][offset : offset + limit]


@untagged.get("/")
async def read_root():  # type: ignore[no-untyped-def]  # as the tutorial begins
    return {"Hello": "World"}


@untagged.get("/models/{model_name}")
async def get_model(model_name: ModelName) -> ModelName:
    return model_name


@untagged.get("/paths/{file_path:path}")
async def read_path(file_path: str) -> dict[str, str]:
    return {"file_path": file_path}


@untagged.get("/users/{user_id}/items/{item_id}")
async def read_user_item(
    user_id: int, item_id: str, needy: str, skip: int = 0, limit: int | None = None, short: bool = False
) -> list[Any]:
    return [user_id, item_id, needy, skip, limit, short]


@untagged.get("/queries/")
async def read_queries(
    q: Annotated[list[str], Query(min_length=1)] = ["foo", "bar"],  # noqa: B006 - as the tutorial has it
) -> list[str]:
    return q


@untagged.get("/headers/")
async def read_headers(
    user_agent: Annotated[str | None, Header()] = None,
    x_token: Annotated[list[str] | None, Header()] = None,
    strange_header: Annotated[str | None, Header(convert_underscores=False)] = None,
) -> dict[str, Any]:
    return {"User-Agent": user_agent, "X-Token": x_token, "strange_header": strange_header}


@untagged.get("/headers/model")
async def read_header_model(headers: Annotated[CommonHeaders, Header()]) -> list[Any]:
    return [headers.save_data, headers.if_modified_since, headers.x_tag]


@untagged.get("/cookies/")
async def read_cookies(cookies: Annotated[Cookies, Cookie()]) -> Cookies:
    return cookies


@untagged.put("/events/{event_id}")
async def update_event(event_id: UUID, event: Event) -> Event:
    assert event.id == event_id
    return event


@untagged.get("/utcnow")
async def read_utcnow() -> LogEntry:
    at = datetime(2032, 4, 23, 10, 20, 30)
    return LogEntry(logged=at, started=at.replace(tzinfo=UTC))


@untagged.get("/elements/", deprecated=True)
async def read_elements() -> list[int]:
    return [1, 2]


@untagged.api_route("/both", methods=["GET", "POST"])
async def both() -> bool:
    return True


@untagged.head("/head", status_code=200)
async def only_head() -> None:
    return None


@untagged.options("/options")
async def only_options() -> list[str]:
    return ["GET"]
