"""Framework conventions: what frameworks write into operationIds and schema names, one row each.

Every row has an example and the name that comes of it; a test runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from .words import LONGEST_TEXT, words

Key = TypeVar("Key")


class OperationId(Struct, frozen=True):
    """An operationId and the operation that it names."""

    text: str
    method: str
    path: str
    tag: str = ""


Parts = tuple[str, ...] | None
"""What an id says beside what the framework adds, shortest first; "" for nothing, None for another habit."""


class OperationConvention(Struct, frozen=True):
    framework: str
    example: OperationId
    result: str
    read: Callable[[OperationId], Parts]


class DocumentConvention(Struct, frozen=True):
    """A convention that only all operationIds of a description together show."""

    framework: str
    examples: tuple[str, ...]
    results: tuple[str, ...]
    read: Callable[[Iterable[str]], Mapping[str, str]]
    """What to read in place of each id that follows the habit."""


class SchemaConvention(Struct, frozen=True):
    framework: str
    example: str
    result: str
    """The class; ``LoginTokenForm`` where the example belongs to the operation ``login_token_post``."""
    read: Callable[[str], Parts]


def id_parts(operation_id: OperationId) -> tuple[str, ...]:
    """The parts of an operationId by the first convention that fits; the whole id if none does."""
    for convention in OPERATIONS:
        parts = convention.read(operation_id)
        if parts is not None:
            return parts
    return (operation_id.text,)


def plain_ids(ids: Mapping[Key, str | None]) -> dict[Key, str | None]:
    """The operationIds of a description without what conventions add to all of them."""
    result = dict(ids)
    for convention in DOCUMENTS:
        plain = convention.read([text for text in result.values() if text is not None])
        result = {key: plain.get(text, text) if text else text for key, text in result.items()}
    return result


def schema_name_parts(name: str) -> tuple[str, ...]:
    """The parts of a component's name by the first convention that fits; the whole name if none does."""
    for convention in SCHEMAS:
        parts = convention.read(name[:LONGEST_TEXT])
        if parts is not None:
            return parts
    return (name,)


def _as_it_is(_: object) -> None:
    """What words alone make of it is right."""


# --- operationIds --------------------------------------------------------------------------------


def _method_path_name(operation: OperationId) -> Parts:
    """``post-/batch/create_batchCreate``; if nothing follows the path, the id has no parts."""
    if not operation.text.lower().startswith(operation.method.lower()):
        return None
    path_text = f"{operation.path}_"
    if operation.path != "/" and path_text in operation.text:
        rest = operation.text.rpartition(path_text)[2]
        return ("",) if operation.path.startswith(rest.strip("_")) else (rest,)
    return ("",) if "/" in operation.text and operation.text.endswith(operation.path) else None


def _name_path_method(operation: OperationId) -> Parts:
    """``read_items_items__get``: the function, the path with underscores, the method.

    A function that several methods call has one id with one of them; then the method tells them apart.
    """
    name, ending, method = operation.text.rpartition(re.sub(r"\W", "_", operation.path) + "_")
    return (name, f"{operation.method}_{name}") if ending and method.lower() in _METHODS else None


_METHODS = frozenset(("delete", "get", "head", "options", "patch", "post", "put", "trace"))


def _path_method_collection(operation: OperationId) -> Parts:
    """``api_pets_get_collection``: the path, the method, and whether it gives many."""
    beginning = re.sub(r"\W+", "_", operation.path).strip("_") + "_" + operation.method.lower()
    return ("",) if operation.text.lower() in (beginning.lower(), f"{beginning}_collection".lower()) else None


def _method_function(operation: OperationId) -> Parts:
    """``post_create_pet``: the method before a function that has a verb of its own."""
    rest = operation.text.removeprefix(f"{operation.method.lower()}_")
    verb, _, object_ = rest.partition("_")
    return (rest,) if rest != operation.text and verb in _FUNCTION_VERBS and object_ else None


_FUNCTION_VERBS = frozenset(("add", "create", "delete", "get", "list", "read", "remove", "replace", "update"))


def _path_handler(operation: OperationId) -> Parts:
    """``PetsPetIdGetPet``: the path in capitals, each part of it once, then the handler."""
    title = ""
    for part in re.findall(r"[^/{}]+", operation.path):
        title += part.title() if part.title() not in title else ""
    beginning = re.sub(r"[^A-Za-z0-9]", "", title)
    rest = operation.text.removeprefix(beginning)
    if (
        not beginning
        or rest == operation.text
        or not rest[:1].isupper()
        or rest.lower() == operation.method.lower()
    ):
        return None
    return (rest,) if operation.tag or len(words(rest)) > 1 or rest in beginning else None


def _controller(operation: OperationId) -> Parts:
    """``PetsController_findAll``: without a tag the controller tells what it is about."""
    match = re.fullmatch(r"([A-Za-z0-9]+)Controller_(\w+)", operation.text)
    if match is None:
        return None
    full_name = f"{match[1]}_{match[2]}"
    return (match[2], full_name) if operation.tag or match[1] == "App" else (full_name,)


def _using_method(operation: OperationId) -> Parts:
    """``listPetsUsingGET_1``"""
    plain = re.sub(r"Using(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)(_\d+)?$", "", operation.text)
    return None if plain == operation.text else (plain,)


def _overload(operation: OperationId) -> Parts:
    """``listPets_1``: one of several methods of that name."""
    match = re.fullmatch(r"([a-z]+[A-Z][A-Za-z]*)_\d+", operation.text)
    return None if match is None else (match[1],)


def _route_converter(operation: OperationId) -> Parts:
    """``get_pets_<int:pet_id>``"""
    plain = re.sub(r"<(?:\w{1,100}:)?(\w{1,100})>", r"\1", operation.text)
    return None if plain == operation.text else (plain,)


OPERATIONS: tuple[OperationConvention, ...] = (
    OperationConvention(
        "HubSpot",
        OperationId("post-/crm/{type}/batch/create_batchCreate", "POST", "/crm/{type}/batch/create", "Batch"),
        "batch_create",
        _method_path_name,
    ),
    OperationConvention(
        "FastAPI", OperationId("read_items_items__get", "GET", "/items/"), "read_items", _name_path_method
    ),
    OperationConvention(
        "FastAPI, several methods",
        OperationId("both_both_get", "POST", "/both"),
        "both",
        _name_path_method,
    ),
    OperationConvention(
        "API Platform",
        OperationId("api_pets_get_collection", "GET", "/api/pets", "Pet"),
        "list_pets",
        _path_method_collection,
    ),
    OperationConvention(
        "NestJS", OperationId("PetsController_findAll", "GET", "/pets", "animals"), "find_all", _controller
    ),
    OperationConvention(
        "NestJS, without tags",
        OperationId("PetsController_findAll", "GET", "/pets"),
        "pets_find_all",
        _controller,
    ),
    OperationConvention(
        "Springfox", OperationId("listPetsUsingGET_1", "GET", "/pets"), "list_pets", _using_method
    ),
    OperationConvention("springdoc", OperationId("listPets_1", "GET", "/pets"), "list_pets", _overload),
    OperationConvention(
        "APIFlask", OperationId("post_create_pet", "POST", "/pets"), "create_pet", _method_function
    ),
    OperationConvention(
        "Flask", OperationId("get_pets_<int:pet_id>", "GET", "/pets/{pet_id}"), "get_pet", _route_converter
    ),
    OperationConvention(
        "Litestar",
        OperationId("PetsPetIdGetPet", "GET", "/pets/{pet_id}", "Pets"),
        "get_pet",
        _path_handler,
    ),
    OperationConvention(
        "Litestar, a part of the path twice",
        OperationId("PetsToyGetToy", "GET", "/pets/{pet}/toy", "Pets"),
        "get_toy",
        _path_handler,
    ),
    OperationConvention(
        "Litestar, a handler named as its path",
        OperationId("GreetingGreeting", "GET", "/greeting"),
        "greeting",
        _path_handler,
    ),
    OperationConvention(
        "Django REST framework",
        OperationId("pets_partial_update", "PATCH", "/pets/{id}/", "pets"),
        "partial_update",
        _as_it_is,
    ),
    OperationConvention(
        "Django REST framework, lists", OperationId("pets_list", "GET", "/pets/", "pets"), "list", _as_it_is
    ),
    OperationConvention(
        "Swashbuckle", OperationId("Pets_GetAll", "GET", "/pets", "Pets"), "get_all", _as_it_is
    ),
    OperationConvention(
        "grpc-gateway",
        OperationId("PetService_ListPets", "GET", "/pets", "PetService"),
        "list_pets",
        _as_it_is,
    ),
    OperationConvention("Scramble", OperationId("pets.index", "GET", "/pets", "Pet"), "index", _as_it_is),
    OperationConvention(
        "Connexion", OperationId("api.pets.get_all", "GET", "/pets", "pets"), "get_all", _as_it_is
    ),
    OperationConvention("huma", OperationId("list-pets", "GET", "/pets", "Pets"), "list_pets", _as_it_is),
    OperationConvention(
        "huma, by itself", OperationId("get-pets-by-id", "GET", "/pets/{id}"), "get_pet", _as_it_is
    ),
    OperationConvention("tsoa", OperationId("GetUser", "GET", "/users/{id}", "User"), "get_user", _as_it_is),
    OperationConvention("goa", OperationId("pets#list", "GET", "/pets", "pets"), "list", _as_it_is),
)


# --- operationIds of a whole description ----------------------------------------------------------

_MODULE_PATH = re.compile(
    r"(?:[a-z0-9]{1,60}_){0,10}?(?:apis?|endpoints|handlers|main|routers?|routes|views)_(?=[a-z])"
)

_NOT_MODULES = frozenset(("add", "create", "delete", "get", "list", "read", "remove", "set", "update"))


def _module_paths(ids: Iterable[str]) -> Mapping[str, str]:
    """``myapp_api_list_items``: every id begins with the module that the function stands in.

    Ids in another case, such as ``listItems``, were written by hand; most must not be.
    """
    texts = list(ids)
    ids = [text for text in texts if re.fullmatch(r"[a-z0-9_]+", text)]
    if 2 * len(ids) < len(texts):
        return {}
    starts = {text: match for text in ids if (match := _MODULE_PATH.match(text))}
    if len(ids) < 2 or not all(text in starts and text.split("_")[0] not in _NOT_MODULES for text in ids):
        return {}
    return {text: text[match.end() :] for text, match in starts.items()}


def _counters(ids: Iterable[str]) -> Mapping[str, str]:
    """``listPets_1`` beside ``listPets``: whoever came later got a number, which says nothing."""
    known = frozenset(ids)
    unnumbered = {text: re.sub(r"_\d{1,4}$", "", text) for text in known}
    return {text: plain for text, plain in unnumbered.items() if plain != text and plain in known}


DOCUMENTS: tuple[DocumentConvention, ...] = (
    DocumentConvention(
        "Django Ninja",
        ("myapp_api_list_items", "shop_items_views_get_item", "byHand"),
        ("list_items", "get_item", "byHand"),
        _module_paths,
    ),
    DocumentConvention(
        "springdoc, drf-spectacular", ("listPets", "listPets_1"), ("listPets", "listPets"), _counters
    ),
)


# --- names of schemas ------------------------------------------------------------------------------

BODY = "Body_"
"""FastAPI's name for the fields of a form, or of a body of several parameters, before the operationId."""


def _generic(name: str) -> Parts:
    """``model.Page-main_Pet``, which Go writes ``model.Page[main.Pet]``."""
    parts = re.fullmatch(r"([a-z][a-z0-9_]*)\.([A-Z]\w*)-([a-z][a-z0-9]*)_([A-Z]\w*)", name)
    if parts is None:
        return None
    plain, inner = f"{parts[2]} {parts[4]}", f"{parts[2]} {parts[3]} {parts[4]}"
    return (plain, inner, f"{parts[1]} {inner}")


def _qualified(name: str) -> Parts:
    """``app__models__Pet``, ``models.Pet``: the modules are in lower case, and tell equal names apart."""
    *modules, last = re.split(r"__|\.", name)
    if not modules or not re.fullmatch(r"[A-Z]\w*", last):
        return None
    if not all(re.fullmatch(r"[a-z][a-z0-9_]*", module) for module in modules):
        return None
    starts = range(len(modules), -1, -1)
    return tuple(" ".join((*modules[start:], last)) for start in starts)


SCHEMAS: tuple[SchemaConvention, ...] = (
    SchemaConvention("pydantic, generics", "Page_Item_", "PageItem", _as_it_is),
    SchemaConvention("pydantic, read and written", "Item-Input", "ItemInput", _as_it_is),
    SchemaConvention("pydantic, one name twice", "app__models__Item", "Item", _qualified),
    SchemaConvention("swaggo", "models.Item", "Item", _qualified),
    SchemaConvention("swaggo, generics", "model.Page-main_Pet", "PagePet", _generic),
    SchemaConvention("FastAPI", "HTTPValidationError", "HTTPValidationError", _as_it_is),
    SchemaConvention("drf-spectacular, PATCH", "PatchedPet", "PatchedPet", _as_it_is),
    SchemaConvention("drf-spectacular, pages", "PaginatedPetList", "PaginatedPetList", _as_it_is),
    SchemaConvention("springfox, generics", "Page«Pet»", "PagePet", _as_it_is),
)
