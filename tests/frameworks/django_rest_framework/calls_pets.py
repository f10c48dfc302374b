"""The view sets: CRUD, pages, filters, actions, and who one is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import uuid4

import pytest

from ..clients import Api, listed, now

JOHN = {"basic_auth": ("john", "secret")}


async def view_set(api: Api) -> None:
    m = api.models
    india = timezone(timedelta(hours=5, minutes=30))
    async with api.client(**JOHN) as client:
        body = m.Pet(
            name="Zoe",
            species=m.SpeciesEnum.CAT,
            nickname="",
            size=m.SizeEnum.VALUE_2,
            price=Decimal("12.50"),
            weight=None,
            born=date(2026, 2, 28),
            seen=datetime(2032, 4, 23, 10, 20, 30, tzinfo=india),
            facts={"a": [1, None]},
            secret="never read",
        )
        pet = await now(client.pets.create(body=body))
        assert pet.created.tzinfo is not None
        assert pet == m.Pet(
            id=pet.id,
            name="Zoe",
            species=m.SpeciesEnum.CAT,
            nickname="",
            size=m.SizeEnum.VALUE_2,
            price=Decimal("12.50"),
            weight=None,
            born=date(2026, 2, 28),
            created=pet.created,
            seen=datetime(2032, 4, 23, 4, 50, 30, tzinfo=UTC),
            facts={"a": [1, None]},
            owner=None,
        )
        assert await now(client.pets.retrieve(pet.id)) == pet
        pet.price = Decimal("13.00")
        assert await now(client.pets.update(pet.id, body=pet)) == pet
        changed = await now(
            client.pets.partial_update(pet.id, body=m.PatchedPet(born=None, nickname=m.NicknameEnum.X))
        )
        assert (changed.born, changed.nickname, changed.price) == (None, m.NicknameEnum.X, Decimal("13.00"))
        assert await now(client.pets.destroy(pet.id)) is None


async def bodies_as_forms(api: Api) -> None:
    m = api.models
    for media_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        async with api.client(**JOHN) as client:
            body = m.Pet(name="é&=", species=m.SpeciesEnum.DOG, price=Decimal("1.00"))
            pet = await now(client.pets.create(body=body, media_type=media_type))
            assert (pet.name, pet.price, pet.facts, pet.weight) == ("é&=", Decimal("1.00"), {}, None)
            await now(client.pets.destroy(pet.id))


async def actions(api: Api) -> None:
    m = api.models
    async with api.client(**JOHN) as client:
        (pet,) = await now(client.pets.recent_list())
        assert pet.name == "Pet 4"
        assert await now(client.pets.star_mark_update(pet.id)) is None
        assert await now(client.pets.star_mark_destroy(pet.id)) is None
        owner = await now(client.owners.create(body=m.Owner(name="Ann")))
        assert owner == m.Owner(id=owner.id, name="Ann", email="", pets=[], pet_count=0)
        adopted = await now(client.pets.adopt_create(pet.id, body=m.Adoption(owner=owner.id)))
        assert adopted.owner == owner.id
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.adopt_create(pet.id, body=m.Adoption(owner=pet.owner)))
        assert (caught.value.status, caught.value.data) == (
            409,
            m.Problem(detail="That is the owner.", code="same"),
        )
        assert await now(client.owners.destroy(owner.id)) is None
        jo = await now(client.owners.retrieve(pet.owner))
        assert (jo.name, jo.pet_count, len(jo.pets)) == ("Jo", 5, 5)


async def pages(api: Api) -> None:
    names = [f"Pet {number}" for number in range(5)]
    async with api.client() as client:
        page = await now(client.pets.list(page=3))
        assert (page.count, page.next, [pet.name for pet in page.results]) == (5, None, ["Pet 4"])
        assert page.previous == f"{api.url}/pets/?page=2"
        for call in (
            api.calls("pets").list(),
            api.calls("offsets").list(limit=2),
            api.calls("offsets").list(),
            api.calls("cursors").list(),
        ):
            assert [pet.name for pet in await listed(client.paginate(call))] == names
        assert (await now(client.offsets.list(offset=4))).results[0].name == "Pet 4"
        cursors = await now(client.cursors.list())
        assert [pet.name for pet in cursors.results] == names[:2]


async def pages_behind_a_proxy(api: Api) -> None:
    """Links have the host that the server was asked by, which a proxy may have changed."""
    lists: list[tuple[str, dict[str, int]]] = [("pets", {}), ("offsets", {"limit": 2}), ("cursors", {})]
    for host in ("internal:8000", "127.0.0.1"):
        async with api.client(headers={"Host": host}) as client:
            assert (await now(client.pets.list())).next == f"http://{host}/pets/?page=2"
            for tag, query in lists:
                call = api.calls(tag).list(**query)
                found = [pet.name for pet in await listed(client.paginate(call))]
                assert found == [f"Pet {number}" for number in range(5)]


async def filters(api: Api) -> None:
    calls = api.calls("pets")
    async with api.client() as client:
        cats, dogs = "cat", "dog"
        assert (await now(client.pets.list(species=[cats]))).results == []
        call = calls.list(species=[cats, dogs], ordering="-name", search="Pet")
        assert [pet.name for pet in await listed(client.paginate(call))] == [
            f"Pet {n}" for n in range(4, -1, -1)
        ]


async def validation(api: Api) -> None:
    m = api.models
    async with api.client(**JOHN) as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.create(body=m.Pet(name="Rex", species="bird", price=Decimal("1.234"))))
        assert (caught.value.status, caught.value.data) == (
            400,
            {
                "name": ["Every dog is called Rex."],
                "species": ['"bird" is not a valid choice.'],
                "price": ["Ensure that there are no more than 2 decimal places."],
            },
        )
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.retrieve(uuid4()))
        assert (caught.value.status, caught.value.data) == (
            404,
            {"detail": "No Pet matches the given query."},
        )


async def redirects(api: Api) -> None:
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.request("GET", "/pets"))
        assert (caught.value.status, caught.value.location) == (301, "/pets/")
    async with api.client(follow_redirects=True) as client:
        response = await now(client.request("GET", "/pets", query={"page": 3}))
        assert response.data["count"] == 5
    api.called.discard(("GET", "/pets"))


async def who_one_is(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.me.retrieve())
        assert (caught.value.status, caught.value.data) == (
            403,
            {"detail": "Authentication credentials were not provided."},
        )
        token = await now(client.api_token_auth.create(body=m.AuthToken(username="john", password="secret")))
        assert token == m.AuthToken(token="john-token")
        form = m.SessionCreateBody(username="john", password="secret")
        session = await now(client.respond(api.calls("session").create(body=form)))
        assert (session.status, session.data) == (204, None)
        cookie = session.headers["set-cookie"].partition(";")[0].removeprefix("sessionid=")
    for credentials, by in (
        ({"token_auth": f"Token {token.token}"}, "TokenAuthentication"),
        ({"cookie_auth": cookie}, "SessionAuthentication"),
        (JOHN, "BasicAuthentication"),
    ):
        async with api.client(**credentials) as client:
            assert await now(client.me.retrieve()) == {"name": "john", "by": by}
    async with api.client(token_auth="Token wrong") as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.me.retrieve())
        assert caught.value.data == {"detail": "Invalid token."}
