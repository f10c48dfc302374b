"""Names are ASCII identifiers, readable, unique, and independent of order and growth."""

from __future__ import annotations

import keyword
import random

import pytest
from callsheet.errors import OptionsError
from callsheet.python.code.code import Code
from callsheet.python.declarations.declarations import names_used
from callsheet.python.naming import reserved
from callsheet.python.naming.names import (
    LONGEST,
    NameRequest,
    class_name,
    constant_name,
    hint_names,
    operation_names,
    resolve,
    spelled,
    unreserved,
    value_name,
    words,
)
from hypothesis import given, strategies as st

any_text = st.text(st.characters(codec=None), max_size=40)


SPELLINGS = [
    ("typeId", "TypeId", "type_id", "TYPE_ID"),
    ("HTTPServer", "HTTPServer", "http_server", "HTTP_SERVER"),
    ("userIDs", "UserIDs", "user_ids", "USER_IDS"),
    ("user ID", "UserID", "user_id", "USER_ID"),
    ("x-rate-limit", "XRateLimit", "x_rate_limit", "X_RATE_LIMIT"),
    ("USER_ACCOUNT", "UserAccount", "user_account", "USER_ACCOUNT"),
    ("OAuth2Token", "OAuth2Token", "oauth2_token", "OAUTH2_TOKEN"),
    ("IPv4Address", "IPv4Address", "ipv4_address", "IPV4_ADDRESS"),
    ("GitHubApp", "GitHubApp", "github_app", "GITHUB_APP"),
    ("sha256", "Sha256", "sha256", "SHA256"),
    ("S3Bucket", "S3Bucket", "s3_bucket", "S3_BUCKET"),
    ("v1_2", "V1_2", "v1_2", "V1_2"),
    ("+1", "Plus1", "plus_1", "PLUS_1"),
    ("-1", "Minus1", "minus_1", "MINUS_1"),
    (">=", "GreaterEquals", "greater_equals", "GREATER_EQUALS"),
    ("*", "Star", "star", "STAR"),
    ("", "Empty", "empty", "EMPTY"),
    (" ", "Space", "space", "SPACE"),
    ("\n", "Empty", "empty", "EMPTY"),
    ("$ref", "Ref", "ref", "REF"),
    ("@id", "Id", "id", "ID"),
    ("2fa", "Type2fa", "value_2fa", "VALUE_2FA"),
    ("Größe", "Grosse", "grosse", "GROSSE"),
    ("Страна", "Strana", "strana", "STRANA"),
    ("naïve café", "NaiveCafe", "naive_cafe", "NAIVE_CAFE"),
    ("猫", "U732b", "u732b", "U732B"),
    ("α", "Alpha", "alpha", "ALPHA"),
    ("カタカナ", "Katakana", "katakana", "KATAKANA"),
    ("👍", "ThumbsUpSign", "thumbs_up_sign", "THUMBS_UP_SIGN"),
    ("ﬁeld", "Field", "field", "FIELD"),
    ("𝒸lass", "Class", "class_", "CLASS"),
    ("__class__", "Class", "class_", "CLASS"),
    ("None", "None_", "none", "NONE"),
    ("\ud800", "Ud800", "ud800", "UD800"),
    ("a\u202eb", "AB", "a_b", "A_B"),
    (
        "BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors",
        "BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors",
        "batch_response_public_association_definition_user_configuration_with_errors",
        "BATCH_RESPONSE_PUBLIC_ASSOCIATION_DEFINITION_USER_CONFIGURATION_WITH_ERRORS",
    ),
]


@pytest.mark.parametrize(("text", "class_", "value", "constant"), SPELLINGS)
def test_spelling(text: str, class_: str, value: str, constant: str) -> None:
    assert (class_name(words(text)), value_name(words(text)), constant_name(words(text))) == (
        class_,
        value,
        constant,
    )


def test_symbols_are_spelled_where_they_tell_names_apart() -> None:
    assert spelled("-created") == ("minus", "created")
    assert spelled("<=") == ("less", "equals")


@given(any_text)
def test_every_text_gives_identifiers(text: str) -> None:
    for parts in (words(text), spelled(text)):
        for name in (class_name(parts), value_name(parts), constant_name(parts)):
            assert name.isascii()
            assert name.isidentifier()
            assert not keyword.iskeyword(name)
            assert not name.startswith("_")
            assert len(name) <= LONGEST + 1
        assert value_name(parts) == value_name(parts).lower()
        assert constant_name(parts) == constant_name(parts).upper()
        assert class_name(parts)[0].isupper()


@pytest.mark.parametrize("unit", ["a", "A", "aA", "1", "-", "_", "{", "/", " ", "é", "ﷺ", "v1", "👍"])
@pytest.mark.usefixtures("patience")
def test_long_texts_cost_nothing(unit: str) -> None:
    text = unit * 200_000
    name = class_name(words(text))
    operation_names(operation_id=text, method="GET", path="/" + text, tag=text)
    assert len(name) <= LONGEST


def test_long_names_stay_distinct() -> None:
    one, other = value_name(words("x" * 300 + "a")), value_name(words("x" * 300 + "b"))
    assert one != other
    assert one.startswith("x" * 60)


def test_keywords_are_those_of_python() -> None:
    assert set(keyword.kwlist) <= reserved.KEYWORDS
    assert set(keyword.softkwlist) <= reserved.SOFT_KEYWORDS


@pytest.mark.parametrize(
    ("expression", "used"),
    [
        ("str", {"str"}),
        ("list[date] | None = None", {"list", "date"}),
        ('Literal["str", "it\\"s int"] = "list"', set()),
        ('models.Pet | None = field(default=None, metadata=wire("date"))', {"models", "field", "wire"}),
        ('list["Tag"] = field(default_factory=list["Tag"])', {"list", "field"}),
        ("Annotated[Decimal, Format(prices.parse, str)]", {"prices", "str"}),
    ],
)
def test_a_class_needs_the_names_that_its_statements_look_up(expression: str, used: set[str]) -> None:
    assert names_used(Code(expression)) == used


@pytest.mark.parametrize("name", ["con", "NUL", "Com1", "lpt9", "class", "annotations"])
def test_modules_are_files_on_every_system(name: str) -> None:
    assert unreserved(value_name(words(name)), reserved.MODULE).endswith("_")


@pytest.mark.parametrize("name", ["Any", "Client", "UUID", "datetime", "Operation", "NotFound", "Literal"])
def test_models_are_not_mistaken_for_ours(name: str) -> None:
    made = unreserved(class_name(words(name)), reserved.CLASS)
    assert made not in reserved.CLASS


def test_inline_schemas_are_named_from_where_they_stand() -> None:
    assert hint_names(("Pet", "status")) == ("PetStatus",)
    assert hint_names(("Pet", "PetStatus")) == ("PetStatus",)
    assert hint_names(("CreatePet", "body", "cage", "owner")) == (
        "CreatePetOwner",
        "CreatePetCageOwner",
        "CreatePetBodyCageOwner",
    )


# --- scopes --------------------------------------------------------------------------------------


def request(key: str, *names: str, priority: int = 0) -> NameRequest:
    return NameRequest(key, tuple(Code(name) for name in names), priority)


def test_a_collision_moves_everybody() -> None:
    found = resolve(
        [request("a", "Status", "PetStatus"), request("b", "Status", "OrderStatus"), request("c", "Other")],
        reserved=frozenset(),
    )
    assert found == {"a": "PetStatus", "b": "OrderStatus", "c": "Other"}


def test_a_collision_ignores_case() -> None:
    found = resolve([request("a", "PetID", "PetIDa"), request("b", "PetId", "PetIdb")], reserved=frozenset())
    assert found == {"a": "PetIDa", "b": "PetIdb"}


def test_whoever_has_nowhere_to_go_stays_if_all_others_leave() -> None:
    found = resolve([request("a", "Pet"), request("b", "Pet", "OwnerPet")], reserved=frozenset())
    assert found == {"a": "Pet", "b": "OwnerPet"}


def test_the_last_resort_is_a_digest_and_no_counter() -> None:
    found = resolve([request("a", "Pet"), request("b", "Pet")], reserved=frozenset())
    assert found == {"a": "Pet_ca978112", "b": "Pet_3e23e816"}


def test_components_win_over_inline_schemas() -> None:
    found = resolve(
        [request("inline", "Pet", "OwnerPet", priority=1), request("component", "Pet")], reserved=frozenset()
    )
    assert found == {"inline": "OwnerPet", "component": "Pet"}


def test_names_of_the_lock_are_kept_and_those_of_the_user_come_first() -> None:
    found = resolve(
        [request("a", "Pet", "APet"), request("b", "Pet", "BPet"), request("c", "Cat")],
        reserved=frozenset(),
        locked={"a": "Pet", "c": "Dog", "gone": "BPet"},
        renames={"c": "Tiger"},
    )
    assert found == {"a": "Pet", "b": "BPet", "c": "Tiger"}


@pytest.mark.parametrize("kept", ["class", "Pet; import os", "_x", "", "Pét", "Reserved", "taken"])
def test_a_lock_cannot_smuggle_names_in(kept: str) -> None:
    found = resolve(
        [request("a", "Pet"), request("b", "Taken")],
        reserved=frozenset({"Reserved"}),
        renames={"b": "Taken"},
        locked={"a": kept},
    )
    assert found["a"] == "Pet"


@pytest.mark.parametrize("name", ["class", "x; import os", "a b", "", "é", "_private"])
def test_a_rename_must_be_a_name(name: str) -> None:
    with pytest.raises(OptionsError, match="is not a name"):
        resolve([request("a", "Pet")], reserved=frozenset(), renames={"a": name})


def test_two_renames_must_differ() -> None:
    with pytest.raises(OptionsError, match="something else, too"):
        resolve(
            [request("a", "A"), request("b", "B")], reserved=frozenset(), renames={"a": "Pet", "b": "pet"}
        )


def test_reserved_names_get_an_underscore() -> None:
    assert resolve([request("a", "list")], reserved=frozenset({"list"})) == {"a": "list_"}


short_names = st.sampled_from(["a", "b", "A", "c", "ab", "list", "Pet", "pet"])
requests = st.dictionaries(
    st.text("abcxyz", min_size=1, max_size=5),
    st.tuples(st.lists(short_names, min_size=1, max_size=3), st.integers(0, 2)),
    max_size=12,
).map(lambda made: [request(key, *names, priority=p) for key, (names, p) in made.items()])


@given(requests, st.randoms(use_true_random=False))
def test_resolution_is_unique_and_independent_of_order(
    made: list[NameRequest], chance: random.Random
) -> None:
    found = resolve(made, reserved=reserved.FIELD)
    assert len({name.casefold() for name in found.values()}) == len(made)
    assert not set(found.values()) & reserved.FIELD
    shuffled = chance.sample(made, len(made))
    assert resolve(shuffled, reserved=reserved.FIELD) == found


@given(requests, requests)
def test_growth_renames_nothing_that_the_lock_knows(old: list[NameRequest], new: list[NameRequest]) -> None:
    before = resolve(old, reserved=reserved.FIELD)
    known = {one.key for one in old}
    grown = [*old, *(one for one in new if one.key not in known)]
    after = resolve(grown, reserved=reserved.FIELD, locked=before)
    assert {key: after[key] for key in before} == before


# --- operations ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation_id", "method", "path", "tag", "name"),
    [
        (None, "GET", "/pets", "", "list_pets"),
        (None, "GET", "/pets/{petId}", "", "get_pet"),
        (None, "POST", "/pets", "", "create_pet"),
        (None, "PUT", "/pets/{petId}", "", "update_pet"),
        (None, "GET", "/pets/{id}/toys.json", "", "list_toys"),
        (None, "PATCH", "/pets/{petId}", "", "update_pet"),
        (None, "DELETE", "/pets/{petId}", "", "delete_pet"),
        (None, "POST", "/pets/{petId}/archive", "", "archive_pet"),
        (None, "POST", "/limits/batch/create", "", "batch_create"),
        (None, "GET", "/v1/search", "", "search"),
        (None, "GET", "/", "", "get_root"),
        (None, "GET", "/{siteId}", "", "get_site"),
        (None, "GET", "/{id}", "", "get_by_id"),
        (None, "PATCH", "/{siteId}", "", "update_site"),
        (None, "GET", "/api/v2/user", "", "get_user"),
        (
            "post-/crm/associations/v4/definitions/configurations/{a}/{b}/batch/create_batchCreate",
            "POST",
            "/crm/associations/v4/definitions/configurations/{a}/{b}/batch/create",
            "Limits",
            "batch_create",
        ),
        ("get-/crm/v3/cards/{appId}", "GET", "/crm/v3/cards/{appId}", "Cards", "get_card"),
        ("Limits_batchCreate", "POST", "/x", "Limits", "batch_create"),
        ("repos/list-for-org", "GET", "/orgs/{org}/repos", "repos", "list_for_org"),
        ("repos/list", "GET", "/user/repos", "repos", "list"),
        ("pets.create", "POST", "/pets", "pets", "create"),
        ("PetController_findAll", "GET", "/pets", "Pets", "find_all"),
        ("archive_image", "POST", "/archives/images", "Archives", "archive_image"),
        ("read_item_items__item_id__get", "GET", "/items/{item_id}", "", "read_item"),
        ("listPetsUsingGET_1", "GET", "/pets", "", "list_pets"),
        (
            "GetAccountsAccountPersonsPerson",
            "GET",
            "/v1/accounts/{account}/persons/{person}",
            "",
            "get_person",
        ),
        ("getFeeds", "GET", "/feeds", "", "get_feeds"),
        ("Get a payment", "GET", "/v1/payments/{id}", "", "get_payment"),
        ("import", "POST", "/data/import", "data", "import_"),
        (
            "get-/app-webhooks/2025-09/{appId}/settings_/app-webhooks/2025-09/{appId}/settings",
            "GET",
            "/app-webhooks/2025-09/{appId}/settings",
            "Settings",
            "list_settings",
        ),
        ("createCoreV1NamespacedPod", "POST", "/api/v1/pods", "core_v1", "create_namespaced_pod"),
        (
            "SearchFolders_GetSearchFolderContents",
            "GET",
            "/v2/accounts/{account}/search_folders/{folder}",
            "Folders",
            "get_contents",
        ),
        ("updateAnApiVersion", "PUT", "/apis/{id}/versions/{version}", "API", "update_version"),
        ("getAllSshKeys", "GET", "/ssh", "ssh", "get_all_keys"),
        ("delete_rule_config_resource", "DELETE", "/x", "rule_config", "delete_rule_config_resource"),
        ("getUserAndPets", "GET", "/x", "user", "get_user_and_pets"),
        (
            "getNetworkClientsLatencyStats",
            "GET",
            "/network/{n}/clients/{c}/latencyStats",
            "health",
            "get_latency_stats",
        ),
        ("getListsIdMembersIdNotes", "GET", "/lists/{list}/members/{hash}/notes", "lists", "get_notes"),
        ("list_files_list", "GET", "/files", "", "list_files"),
        ("filesFilesList", "GET", "/x", "", "files_list"),
        (
            "set_repositories_for_secret_for_the_authenticated_user",
            "PUT",
            "/user/secrets/{name}/repositories",
            "x",
            "set_secret_repositories",
        ),
        ("***", "GET", "/pets", "", "list_pets"),
    ],
)
def test_operations_are_called_what_they_do(
    operation_id: str | None, method: str, path: str, tag: str, name: str
) -> None:
    names = operation_names(operation_id=operation_id, method=method, path=path, tag=tag)
    assert (*names.short, *names.full)[0] == name


def test_operations_that_meet_are_told_apart_by_their_paths() -> None:
    paths = ["/users/{id}/pets/{petId}", "/shops/{id}/pets/{petId}", "/pets/{petId}"]
    found = resolve(
        [
            NameRequest(path, operation_names(operation_id=None, method="GET", path=path, tag="").full)
            for path in paths
        ],
        reserved=reserved.FUNCTION,
    )
    assert list(found.values()) == ["get_user_pet", "get_shop_pet", "get_pet_by_pet_id"]


def test_versions_of_a_path_are_told_apart_by_their_versions() -> None:
    found = resolve(
        [
            NameRequest(path, operation_names(operation_id=None, method="GET", path=path, tag="").full)
            for path in ("/v1/teams/{id}/schedule", "/v2/teams/{id}/schedule")
        ],
        reserved=reserved.FUNCTION,
    )
    assert list(found.values()) == ["get_schedule_v1", "get_schedule_v2"]


def test_empty_names_have_one_too() -> None:
    assert hint_names(("", "", "")) == ("Empty",)
    assert hint_names(("", "pet", "")) == ("Empty", "Pet")
    assert hint_names(("Pet", "")) == ("Pet",)


@given(st.none() | any_text, st.sampled_from(["GET", "POST", "DELETE", "QUERY"]), any_text, any_text)
def test_every_operation_has_a_name(operation_id: str | None, method: str, path: str, tag: str) -> None:
    names = operation_names(operation_id=operation_id, method=method, path="/" + path, tag=tag)
    assert names.full
    assert all(name.isidentifier() and name.isascii() for name in (*names.short, *names.full))
