"""Every way to say who one is to the FastAPI app."""

from __future__ import annotations

import pytest

from ..clients import Api, now


async def login_by_form(api: Api) -> None:
    """Log in by the call, and use the token that it gives."""
    m = api.models
    async with api.client() as client:
        token = await now(
            client.auth.login(body=m.LoginTokenForm(username="johndoe", password="secret", scope="items"))
        )
        assert token == m.Token(access_token="johndoe.items", token_type="bearer")
        form = m.LoginFormForm(username="johndoe", password="secret")
        assert await now(client.auth.login_form(body=form)) == {"username": "johndoe"}
    async with api.client(token=token.access_token) as client:
        assert (await now(client.users.read_me())).username == "johndoe"


async def oauth2_password(api: Api) -> None:
    """The client logs in by itself, where the description says: its ``tokenUrl`` is relative."""
    m, package = api.models, api.package
    login = package.OAuth2(username="johndoe", password="secret", scopes=("me", "items"))
    async with api.client(token=login) as client:
        assert await now(client.users.read_me()) == m.User(
            username="johndoe", full_name="John Doe", disabled=False
        )
        assert await now(client.users.read_own_items()) == [{"item_id": "Foo", "owner": "johndoe"}]


async def refused(api: Api) -> None:
    package = api.package
    async with api.client(token="johndoe.me") as client:
        with pytest.raises(package.ApiError) as caught:
            await now(client.users.read_own_items())
        assert caught.value.status == 401
        assert caught.value.data == {"detail": "Not enough permissions"}
        assert caught.value.headers["www-authenticate"] == 'Bearer scope="items"'
    wrong = package.OAuth2(username="johndoe", password="wrong")
    async with api.client(token=wrong) as client:
        with pytest.raises(package.AuthError, match="Incorrect username or password"):
            await now(client.users.read_me())


async def keys(api: Api) -> None:
    credentials = {
        "token": "t",
        "http_basic": ("user", "p:w"),
        "api_key_header": "h",
        "api_key_query": "q &",
        "api_key_cookie": "c",
    }
    async with api.client(**credentials) as client:
        assert await now(client.keys.read_basic()) == ["user", "p:w"]
        assert await now(client.keys.read_bearer()) == "t"
        assert await now(client.keys.read_header_key()) == "h"
        assert await now(client.keys.read_query_key()) == "q &"
        assert await now(client.keys.read_cookie_key()) == "c"
