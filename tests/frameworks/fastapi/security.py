"""Every way to say who one is."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Security, status
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
    SecurityScopes,
)

from .models import Token, User

auth = APIRouter(tags=["auth"])
users = APIRouter(prefix="/users", tags=["users"])
keys = APIRouter(prefix="/keys", tags=["keys"])

oauth2_scheme = OAuth2PasswordBearer(
    tokenUrl="token", scopes={"me": "Read information about the current user.", "items": "Read items."}
)


@auth.post("/token")
async def login(form_data: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    if (form_data.username, form_data.password) != ("johndoe", "secret"):
        raise HTTPException(status_code=400, detail="Incorrect username or password")
    return Token(access_token=" ".join(["johndoe", *form_data.scopes]).replace(" ", "."), token_type="bearer")


@auth.post("/login/")
async def login_form(username: Annotated[str, Form()], password: Annotated[str, Form()]) -> dict[str, str]:
    return {"username": username}


async def get_current_user(scopes: SecurityScopes, token: Annotated[str, Depends(oauth2_scheme)]) -> User:
    name, *granted = token.split(".")
    if name != "johndoe" or not set(scopes.scopes) <= set(granted):
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Not enough permissions",
            headers={"WWW-Authenticate": f'Bearer scope="{scopes.scope_str}"'},
        )
    return User(username=name, full_name="John Doe", disabled=False)


@users.get("/me")
async def read_users_me(user: Annotated[User, Depends(get_current_user)]) -> User:
    return user


@users.get("/me/items/")
async def read_own_items(user: Annotated[User, Security(get_current_user, scopes=["items"])]) -> list[Any]:
    return [{"item_id": "Foo", "owner": user.username}]


@keys.get("/basic")
async def read_basic(credentials: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> list[str]:
    return [credentials.username, credentials.password]


@keys.get("/bearer")
async def read_bearer(credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> str:
    return credentials.credentials


@keys.get("/header")
async def read_header_key(key: Annotated[str, Depends(APIKeyHeader(name="x-key"))]) -> str:
    return key


@keys.get("/query")
async def read_query_key(key: Annotated[str, Depends(APIKeyQuery(name="api-key"))]) -> str:
    return key


@keys.get("/cookie")
async def read_cookie_key(key: Annotated[str, Depends(APIKeyCookie(name="session"))]) -> str:
    return key
