"""Parameters of generated clients as they arrive, held against the examples of OpenAPI and RFC 6570."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from .wire import Wire

BLUES = ["blue", "black", "brown"]

PATHS = {
    "path_simple": "/simple/false/blue/blue,black,brown/R,100,G,200,B,150",
    "path_simple_exploded": "/simple/true/blue/blue,black,brown/R=100,G=200,B=150",
    "path_label": "/label/false/.blue/.blue,black,brown/.R,100,G,200,B,150",
    "path_label_exploded": "/label/true/.blue/.blue.black.brown/.R=100.G=200.B=150",
    "path_matrix": "/matrix/false/;color=blue/;colors=blue,black,brown/;object=R,100,G,200,B,150",
    "path_matrix_exploded": (
        "/matrix/true/;color=blue/;colors=blue;colors=black;colors=brown/;R=100;G=200;B=150"
    ),
}
QUERIES = {
    "query_form": "color=blue&colors=blue,black,brown&object=R,100,G,200,B,150",
    "query_form_exploded": "color=blue&colors=blue&colors=black&colors=brown&R=100&G=200&B=150",
    "query_space_delimited": "colors=blue%20black%20brown&object=R%20100%20G%20200%20B%20150",
    "query_pipe_delimited": "colors=blue%7Cblack%7Cbrown&object=R%7C100%7CG%7C200%7CB%7C150",
    "query_deep": "object%5BR%5D=100&object%5BG%5D=200&object%5BB%5D=150",
}
HEADERS = {
    "header": ("blue", "blue,black,brown", "R,100,G,200,B,150"),
    "header_exploded": ("blue", "blue,black,brown", "R=100,G=200,B=150"),
}
COOKIES = {
    "form_cookie": "color=blue; colors=blue,black,brown; object=R,100,G,200,B,150",
    "form_cookie_exploded": "color=blue; colors=blue; colors=black; colors=brown; R=100; G=200; B=150",
    "plain_cookie": "color=blue; colors=blue,black,brown; object=R,100,G,200,B,150",
    "plain_cookie_exploded": "color=blue; colors=blue; colors=black; colors=brown; R=100; G=200; B=150",
}
"""The table of OpenAPI 3.2, 4.12.7 (Style Examples), as all three columns arrive together."""


@pytest.mark.parametrize("function", [*PATHS, *QUERIES, *HEADERS, *COOKIES])
def test_every_style_with_and_without_explode(wire: Wire, function: str) -> None:
    call_of = getattr(wire.calls("parameters_styles", "styles"), function)
    color = wire.models("parameters_styles").Color(r=100, g=200, b=150)
    values = {"color": "blue", "colors": BLUES, "object_": color}
    prefix = "x_" if function in HEADERS else ""
    given = {f"{prefix}{name}".rstrip("_" if prefix else ""): value for name, value in values.items()}
    taken = inspect.signature(call_of).parameters
    call = call_of(**{name: value for name, value in given.items() if name in taken})
    asked = wire.asked("parameters_styles", call)
    if function in HEADERS:
        assert (
            tuple(asked.headers[f"x-{name}"] for name in ("color", "colors", "object")) == HEADERS[function]
        )
    elif function in COOKIES:
        assert asked.headers["cookie"] == COOKIES[function]
    else:
        path, _, query = asked.target.partition("?")
        assert (path if function in PATHS else query) == (PATHS | QUERIES)[function]


@pytest.mark.parametrize(
    ("function", "arguments", "target"),
    [
        (
            "simple",
            ("blue", 7, BLUES, "color", "color"),
            "/simple/blue/7/blue,black,brown/R,100,G,200/R=100,G=200",
        ),
        (
            "label",
            ("blue", BLUES, BLUES, "color"),
            "/label/.blue/.blue,black,brown/.blue.black.brown/.R=100.G=200",
        ),
        (
            "matrix",
            ("blue", BLUES, BLUES, "color"),
            "/matrix/;text=blue/;list=blue,black,brown/;exploded=blue;exploded=black;exploded=brown/;R=100;G=200",
        ),
        ("twice", ("a b",), "/twice/a%20b/of/a%20b"),
        ("undescribed", ("a/b?c",), "/undescribed/a%2Fb%3Fc"),
    ],
)
def test_path(wire: Wire, function: str, arguments: tuple[Any, ...], target: str) -> None:
    color = wire.models("parameters_path").Color(r=100, g=200) if "color" in arguments else None
    values = [color if value == "color" else value for value in arguments]
    call = getattr(wire.calls("parameters_path", "paths"), function)(*values)
    assert wire.asked("parameters_path", call).target == target


def test_path_values_of_all_types(wire: Wire) -> None:
    paths = wire.calls("parameters_path", "paths")
    call = paths.typed(date(2026, 1, 2), UUID(int=5), True, "json")
    expected = "/typed/2026-01-02/00000000-0000-0000-0000-000000000005/true/all.json"
    assert wire.asked("parameters_path", call).target == expected


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_values_that_lead_elsewhere_are_refused(wire: Wire, value: str) -> None:
    call = wire.calls("parameters_path", "paths").undescribed(value)
    with pytest.raises(wire.runtime("parameters_path").InvalidArgument):
        wire.asked("parameters_path", call)
    assert not wire.server.asked


@pytest.mark.parametrize(
    ("function", "arguments", "query"),
    [
        ("form", {"text": "blue"}, "text=blue"),
        ("form", {"text": ""}, "text="),
        ("form", {"text": "a&b=c d/é"}, "text=a%26b%3Dc%20d%2F%C3%A9"),
        ("form", {"list_": BLUES}, "list=blue&list=black&list=brown"),
        ("form", {"joined": [1, 2, 3]}, "joined=1,2,3"),
        ("form", {"object_": "color"}, "R=100&G=200"),
        ("form", {"joined_object": "color"}, "joinedObject=R,100,G,200"),
        ("form", {"same": False}, "same=false"),
        ("form", {"flag": ""}, "flag="),
        ("form", {"flag": True}, "flag=true"),
        ("form", {"raw": "/a?b=c&d#e"}, "raw=/a?b=c&d%23e"),
        ("form", {}, ""),
        ("delimited", {"spaces": BLUES}, "spaces=blue%20black%20brown"),
        ("delimited", {"pipes": BLUES}, "pipes=blue%7Cblack%7Cbrown"),
        ("delimited", {"exploded": BLUES}, "exploded=blue&exploded=black&exploded=brown"),
        ("deep", {"filter": "color"}, "filter%5BR%5D=100&filter%5BG%5D=200"),
        ("deep", {"any": {"a": "1", "b": "x y"}}, "any%5Ba%5D=1&any%5Bb%5D=x%20y"),
    ],
)
def test_query(wire: Wire, function: str, arguments: dict[str, Any], query: str) -> None:
    color = wire.models("parameters_query").Color(r=100, g=200)
    values = {name: color if value == "color" else value for name, value in arguments.items()}
    call = getattr(wire.calls("parameters_query", "queries"), function)(**values)
    assert wire.asked("parameters_query", call).target.partition("?")[2] == query


def test_query_values_of_all_types(wire: Wire) -> None:
    queries, models = wire.calls("parameters_query", "queries"), wire.models("parameters_query")
    call = queries.typed(
        since=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        order=models.Order.DESC,
        orders=[models.Order.ASC, models.Order("new")],
        old=1.5,
        filter_name="n",
        import_="i",
        self_="s",
    )
    query = wire.asked("parameters_query", call).target.partition("?")[2]
    assert query == (
        "since=2026-01-02T03%3A04%3A05Z&order=desc&orders=asc&orders=new"
        "&old=1.5&filter%5Bname%5D=n&import=i&self=s"
    )


def test_defaults_are_not_sent(wire: Wire) -> None:
    since = datetime(2026, 1, 2, tzinfo=UTC)
    call = wire.calls("parameters_query", "queries").typed(since=since)
    assert wire.asked("parameters_query", call).target == "/typed?since=2026-01-02T00%3A00%3A00Z"


def test_objects_in_an_array_are_json(wire: Wire) -> None:
    color = wire.models("parameters_query").Color(r=1, g=2)
    call = wire.calls("parameters_query", "queries").objects(colors=[color, color])
    one = "colors=%7B%22R%22%3A1%2C%22G%22%3A2%7D"
    assert wire.asked("parameters_query", call).target == f"/objects?{one}&{one}"


def test_objects_and_arrays_in_deep_objects(wire: Wire) -> None:
    models = wire.models("parameters_deep")
    between = models.Range(gte=1, lt=2)
    call = wire.calls("parameters_deep", "orders").find_orders(
        filter=models.Filter(
            status=["open", "paid"],
            placed=between,
            lines=[between, models.Range(lt=3)],
            paid=False,
            labels={"a b": "c&d"},
        ),
        expand=["lines", "customer"],
        created=between,
        tags=["x", "y"],
    )
    query = wire.asked("parameters_deep", call).target.partition("?")[2]
    assert query.replace("%5B", "[").replace("%5D", "]").split("&") == [
        "filter[status][]=open",
        "filter[status][]=paid",
        "filter[placed][gte]=1",
        "filter[placed][lt]=2",
        "filter[lines][0][gte]=1",
        "filter[lines][0][lt]=2",
        "filter[lines][1][lt]=3",
        "filter[paid]=false",
        "filter[labels][a%20b]=c%26d",
        "expand[]=lines",
        "expand[]=customer",
        "created[gte]=1",
        "created[lt]=2",
        "tags[]=x",
        "tags[]=y",
    ]
    asked = wire.asked("parameters_deep", wire.calls("parameters_deep", "orders").find_orders(created=7))
    assert asked.target == "/orders?created=7"


def test_tuples(wire: Wire) -> None:
    call = wire.calls("tuples_in_calls", "rows").get_row(
        between=(1, date(2026, 1, 2)), order=(1, "name", "age")
    )
    wire.server.serves(200, [1, {"name": "n"}])
    wire.send("tuples_in_calls", call)
    assert wire.server.asked[-1].target == "/rows?between=1&between=2026-01-02&order=1,name,age"


def test_headers(wire: Wire) -> None:
    color = wire.models("parameters_headers").Color(r=100, g=200)
    call = wire.calls("parameters_headers", "fields").headers(
        x_text="blue", x_day=date(2026, 1, 2), x_list=[1, 2], x_object=color, x_exploded=color
    )
    headers = wire.asked("parameters_headers", call).headers
    expected = {
        "x-text": "blue",
        "x-day": "2026-01-02",
        "x-list": "1,2",
        "x-object": "R,100,G,200",
        "x-exploded": "R=100,G=200",
    }
    assert {name: headers[name] for name in expected} == expected


def test_headers_without_anything_in_them(wire: Wire) -> None:
    """An empty text is sent, and an empty array is not (RFC 6570, 2.3)."""
    call = wire.calls("parameters_headers", "fields").headers(x_text="", x_list=[])
    headers = wire.asked("parameters_headers", call).headers
    assert headers["x-text"] == ""
    assert "x-list" not in headers


def test_headers_that_other_parts_say_are_no_arguments(wire: Wire) -> None:
    with pytest.raises(TypeError):
        wire.calls("parameters_headers", "fields").headers(x_text="a", accept="text/plain")


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\x00"])
def test_control_characters_in_headers_are_refused(wire: Wire, value: str) -> None:
    call = wire.calls("parameters_headers", "fields").headers(x_text=value)
    with pytest.raises(wire.runtime("parameters_headers").InvalidArgument) as caught:
        wire.asked("parameters_headers", call)
    assert "Evil" not in str(caught.value)
    assert not wire.server.asked


def test_cookies(wire: Wire) -> None:
    color = wire.models("parameters_headers").Color(r=1, g=2)
    call = wire.calls("parameters_headers", "fields").cookies(session="a b", flags=["x", "y"], color=color)
    assert wire.asked("parameters_headers", call).headers["cookie"] == "session=a%20b; flags=x,y; R=1; G=2"


@pytest.mark.parametrize(
    ("header", "session", "expected"),
    [
        (None, None, "a=1; session=s"),
        ("b=2; c=3", None, "a=1; session=s; b=2; c=3"),
        (None, "t", "a=1; session=t"),
        ("b=2; session=u", "t", "a=1; b=2; session=t"),
    ],
)
def test_cookies_from_several_places(
    wire: Wire, header: str | None, session: str | None, expected: str
) -> None:
    """Of the client, of a header parameter, of a cookie parameter: what is said later counts."""
    call = wire.calls("parameters_headers", "fields").all_cookies(cookie=header, session=session)
    asked = wire.asked("parameters_headers", call, headers={"cookie": "a=1; session=s"})
    assert asked.headers["cookie"] == expected


def test_parameters_with_content(wire: Wire) -> None:
    where = wire.models("parameters_content").Where(name="a b", ages=[1])
    call = wire.calls("parameters_content", "search").search(
        [1, 2], where=where, either=True, x_where=where, text="t u", seen=where
    )
    asked = wire.asked("parameters_content", call)
    json = "%7B%22name%22%3A%22a%20b%22%2C%22ages%22%3A%5B1%5D%7D"
    assert asked.target == f"/search/%5B1%2C2%5D?where={json}&either=true&text=t%20u"
    assert asked.headers["x-where"] == '{"name":"a b","ages":[1]}'
    assert asked.headers["cookie"] == f"seen={json}"


def test_the_same_name_in_several_places(wire: Wire) -> None:
    call = wire.calls("parameters_shared", "things").get_thing(
        7, needed="n", verbose=True, id_query="q", id_header="h"
    )
    asked = wire.asked("parameters_shared", call)
    assert asked.target == "/things/7?verbose=true&needed=n&id=q"
    assert asked.headers["id"] == "h"


def test_an_operation_overrides_its_path(wire: Wire) -> None:
    call = wire.calls("parameters_shared", "things").put_thing(7, verbose=2, body_="b", body=[1])
    asked = wire.asked("parameters_shared", call)
    assert (asked.target, asked.json) == ("/things/7?verbose=2&body=b", [1])


def test_collection_formats_of_swagger_2(wire: Wire) -> None:
    names = ["a", "b"]
    call = wire.calls("parameters_2_0", "things").things(
        [1, 2], usual=names, multi=names, spaces=names, pipes=names, tabs=names, x_pipes=names
    )
    wire.server.serves(200, [{"name": "n"}])
    assert wire.send("parameters_2_0", call) == [wire.models("parameters_2_0").Thing(name="n")]
    asked = wire.server.asked[-1]
    assert asked.target == "/things/1,2?usual=a,b&multi=a&multi=b&spaces=a%20b&pipes=a%7Cb&tabs=a%09b"
    assert asked.headers["x-pipes"] == "a|b"
    things = wire.calls("parameters_2_0", "things")
    wire.server.serves(204, x_sizes="1|2")
    response = wire.respond("parameters_2_0", things.lists(names, names, names))
    assert wire.server.asked[-1].target == "/lists/a%20b/a%7Cb/a%09b"
    assert response.header(wire.headers("parameters_2_0").X_SIZES) == [1, 2]


def test_forms_and_files_of_swagger_2(wire: Wire) -> None:
    things, models = wire.calls("parameters_2_0", "things"), wire.models("parameters_2_0")
    wire.server.serves(200)
    wire.send("parameters_2_0", things.form(body=models.ThingsFormBody(user="u", roles=["a", "b"])))
    wire.send("parameters_2_0", things.upload(body=models.ThingsUploadBody(file=b"data", note="n")))
    form, upload = wire.server.asked
    assert form.body == b"user=u&roles=a,b"
    assert upload.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="file"\r\n' in upload.body


@pytest.mark.parametrize(
    ("function", "query"),
    [
        ("form", "name=a+b&tags=x&tags=y"),
        ("styled", "name=%22a+b%22&tags=x%7Cy"),
        ("json", "%7B%22name%22%3A%22a%20b%22%2C%22tags%22%3A%5B%22x%22%2C%22y%22%5D%7D"),
    ],
)
def test_the_whole_query_as_one_parameter(wire: Wire, function: str, query: str) -> None:
    where = wire.models("parameters_3_2").Where(name="a b", tags=["x", "y"])
    more = {"body": "text"} if function == "form" else {}
    call = getattr(wire.calls("parameters_3_2", "newer"), function)(whole=where, **more)
    asked = wire.asked("parameters_3_2", call)
    assert asked.target.partition("?")[2] == query
    assert asked.method == ("QUERY" if function == "form" else "GET")


def test_the_cookie_style(wire: Wire) -> None:
    call = wire.calls("parameters_3_2", "newer").cookies(session="a/b", flags=["x", "y"], joined=["1", "2"])
    assert wire.asked("parameters_3_2", call).headers["cookie"] == "session=a/b; flags=x; flags=y; joined=1,2"


def test_a_cookie_is_one(wire: Wire) -> None:
    call = wire.calls("parameters_3_2", "newer").cookies(session="a; admin=1")
    with pytest.raises(wire.runtime("parameters_3_2").InvalidArgument, match="semicolon"):
        wire.asked("parameters_3_2", call)


def test_reserved_characters_in_a_path(wire: Wire) -> None:
    call = wire.calls("parameters_3_2", "newer").raw("a:b@c/d?e#f")
    assert wire.asked("parameters_3_2", call).target == "/raw/a:b@c%2Fd%3Fe%23f"


def test_a_method_that_only_this_api_has(wire: Wire) -> None:
    assert wire.asked("parameters_3_2", wire.calls("parameters_3_2", "newer").copy()).method == "COPY"


def test_the_query_of_a_path_is_sent_and_its_fragment_is_not(wire: Wire) -> None:
    case = "path_query_and_fragment"
    search, files = wire.calls(case, "search"), wire.calls(case, "files")
    sent = {
        "/search?type=full": search.full_search(),
        "/search?type=full&q=a%26b": search.full_search(q="a&b"),
        "/search?type=quick&x=1%262%23": search.quick_search("1&2#"),
        "/search?x=1&type=slow": search.quick_search("1", type_="slow"),
        "/files/7": files.update_file("7"),
        "/files/7?fields=f": files.add_shared_link("7", fields="f"),
        "/?Action=AssumeRole": files.assume_role(),
    }
    for target, call in sent.items():
        assert wire.asked(case, call).target == target
