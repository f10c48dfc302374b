"""Parameters and JSON bodies of the FastAPI app."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from uuid import UUID

import pytest

from ..clients import Api, listed, now


async def items(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        created = await now(client.items.create_item(body=m.Item(name="Foo", price=50.2, description="x")))
        assert created == m.Item(name="Foo", description="x", price=50.2, tax=10.5, tags=[], images=None)
        assert await now(client.items.read_item(3, item_query="q")) == m.Item(
            name="Foo", description="q", price=50.2, tax=10.5, tags=[], images=None
        )
        assert await now(client.items.delete_item(3)) is None
        assert await now(client.items.read_name("3")) == "item 3"
        assert await now(client.items.create_index_weights(body={"2": 1.5})) == {"2": 1.5}


async def query_model(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        order = "updated_at"
        (item,) = await now(client.items.read_items(limit=5, order_by=order, tags=["b"]))
        assert item == m.Item(
            name="updated_at", description=None, price=5.0, tax=10.5, tags=["b"], images=None
        )
        (default,) = await now(client.items.read_items())
        assert (default.name, default.price) == ("created_at", 100.0)


async def bodies_of_several_parameters(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        body = m.UpdateItemBody(item=m.Item(name="Foo", price=1), user=m.User(username="dave"), importance=5)
        assert await now(client.items.update_item(3, q="x", body=body)) == {
            "item_id": 3,
            "item": {
                "name": "Foo",
                "description": None,
                "price": 1.0,
                "tax": 10.5,
                "tags": [],
                "images": None,
            },
            "user": {"username": "dave", "full_name": None, "disabled": None},
            "importance": 5,
            "q": "x",
        }
        embedded = m.UpdateItemsPartiallyBody(item=m.ItemChanges(description=None, price=2.5))
        changed = await now(client.items.update_partially(3, body=embedded))
        assert changed == m.ItemChanges(description=None, price=2.5)
        assert not changed.name
        assert changed.name is not None


async def nested_models(api: Api) -> None:
    m = api.models
    image = m.Image(url="http://example.com/baz.jpg", name="The Foo live")
    async with api.client() as client:
        item = m.Item(name="a", description=None, price=1.0, tax=0.0, tags=["x"], images=[image])
        offer = m.Offer(name="o", items=[item], seller=m.User(username="u", full_name="U", disabled=False))
        assert await now(client.items.create_offer(body=offer)) == offer
        assert await now(client.items.create_multiple_images(body=[image, image])) == [image, image]


async def pages(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        page = await now(client.items.read_page(page=2))
        assert (page.total, page.page, page.size, page.pages) == (3, 2, 2, 2)
        assert [item.name for item in page.items] == ["c"]
        first = await now(client.heroes.read_heroes(limit=1))
        assert first == [m.HeroPublic(id=0, name="Hero", age=None, title="Hero 0")]
        heroes = api.calls("heroes")
        found = await listed(client.paginate(heroes.read_heroes(limit=2)))
        assert [hero.id for hero in found] == [0, 1, 2, 3, 4]
        hero = await now(
            client.heroes.some_specific_id_you_define(body=m.HeroCreate(name="Rusty", secret_name="T"))
        )
        assert hero == m.HeroPublic(id=1, name="Rusty", age=None, title="Rusty 1")


async def unions(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        assert await now(client.pets.create_pet(body=m.Cat(lives=9))) == m.Cat(kind="cat", lives=9)
        assert await now(client.pets.create_pet(body=m.Dog(barks=False))) == m.Dog(kind="dog", barks=False)
        kennel = m.Kennel(pets=[m.Dog(), m.Cat(lives=1)], vehicle=m.Plane(wings=2))
        assert await now(client.pets.create_kennel(body=kennel)) == m.Kennel(
            pets=[m.Dog(kind="dog", barks=True), m.Cat(kind="cat", lives=1)],
            vehicle=m.Plane(type="plane", wings=2),
        )


async def extra_data_types(api: Api) -> None:
    m = api.models
    number = UUID("c892496f-b1fd-4b91-bdb8-b46f92df1716")
    india = timezone(timedelta(hours=5, minutes=30))
    values = {
        "id": number,
        "day": date(2026, 2, 28),
        "starts": datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC),
        "ends": datetime(2032, 4, 23, 10, 20, 30, 500000, tzinfo=india),
        "lasts": timedelta(days=1, seconds=2.5),
        "at": time(14, 23, 55),
        "priority": m.Priority.VALUE_2,
        "badge": "aGVsbG8=",
    }
    async with api.client() as client:
        event = m.EventInput(**values, price="12.50", notes={"a": [1]}, parent=None)
        updated = await now(client.update_event(number, body=event))
        assert updated == m.EventOutput(**values, price="12.50", notes={"a": [1]}, parent=None)
        assert updated.starts.tzinfo == UTC
        assert updated.ends.utcoffset() == timedelta(hours=5, minutes=30)


async def naive_datetimes(api: Api) -> None:
    """They come as they were, and are told; sending one needs the configuration to say what it means."""
    m = api.models
    drifts: list[str] = []
    naive, aware = datetime(2032, 4, 23, 10, 20, 30), datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC)
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        entry = await now(client.read_utcnow())
        assert entry == m.LogEntry(logged=naive, started=aware)
        assert entry.logged.tzinfo is None
        assert drifts == ["$.logged"]


async def parameters_without_tag(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        assert await now(client.read_root()) == {"Hello": "World"}
        assert await now(client.get_model(m.ModelName.LENET)) is m.ModelName.LENET
        assert await now(client.read_path("home/johndoe/my file.txt")) == {
            "file_path": "home/johndoe/my file.txt"
        }
        assert await now(client.read_user_item(1, "b c", needy="n&=", limit=None)) == [
            1,
            "b c",
            "n&=",
            0,
            None,
            False,
        ]
        assert await now(client.read_user_item(1, "b", needy="é", skip=2, limit=3, short=True)) == [
            1,
            "b",
            "é",
            2,
            3,
            True,
        ]
        assert await now(client.read_queries()) == ["foo", "bar"]
        assert await now(client.read_queries(q=["a", "b c"])) == ["a", "b c"]
        with pytest.warns(DeprecationWarning, match="GET /elements/ is deprecated"):
            assert await now(client.read_elements()) == [1, 2]
        assert await now(client.only_head()) is None
        assert await now(client.only_options()) == ["GET"]
        assert await now(client.get_both()) is True
        assert await now(client.post_both()) is True


async def headers_and_cookies(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        assert await now(client.read_headers(user_agent="me", x_token=["a", "b"], strange_header="s")) == {
            "User-Agent": "me",
            "X-Token": ["a,b"],
            "strange_header": "s",
        }
        unset = await now(client.read_headers())
        assert unset == {"User-Agent": api.package.__name__, "X-Token": None, "strange_header": None}
        assert await now(client.read_header_model(save_data=True, x_tag=["a"])) == [
            True,
            None,
            ["a"],
        ]
        cookies = await now(client.read_cookies(session_id="1", fatebook_tracker="t"))
        assert cookies == m.Cookies(session_id="1", fatebook_tracker="t")


async def callbacks_and_webhooks(api: Api) -> None:
    m = api.models
    incoming = api.module("incoming")
    async with api.client() as client:
        response = await now(
            client.create_invoice(callback_url="https://example.com/x", body=m.Message(message="a"))
        )
        assert response == m.Message(message="a https://example.com/x")
    assert incoming.parse_new_subscription(
        '{"username": "rick", "monthly_fee": 5.5, "start_date": "2032-04-23T10:20:30Z"}'
    ) == m.Subscription(
        username="rick", monthly_fee=5.5, start_date=datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC)
    )
    assert incoming.parse_invoice_notification('{"message": "paid"}') == m.Message(message="paid")


async def the_path_without_its_slash(api: Api) -> None:
    async with api.client(follow_redirects=True) as client:
        assert (await now(client.request("GET", "/queries"))).data == ["foo", "bar"]


async def validation_errors(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        with pytest.raises(package.ApiError) as caught:
            await now(client.items.read_item(0))
        assert caught.value.status == 422
        assert isinstance(caught.value.data, m.HTTPValidationError)
        (detail,) = caught.value.data.detail
        assert isinstance(detail, m.ValidationError)
        assert (detail.loc, detail.type) == (["path", "item_id"], "greater_than_equal")
        assert detail.msg == "Input should be greater than or equal to 1"
        assert (detail.input, detail.ctx) == ("0", {"ge": 1})
