"""References lead to places, or to a problem where they stand."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from callsheet.configuration.options import Options
from callsheet.document.document import Document
from callsheet.document.references.cursor import Cursor, cursor_at
from callsheet.document.references.pointer import Pointer
from callsheet.document.source import read
from callsheet.errors import Problem, UnresolvedReference

Describe = Callable[..., Document]


def follow(document: Document, *tokens: str) -> Cursor:
    found = cursor_at(document, Pointer(document.root.uri, tokens))
    assert found is not None
    return found.resolve()


def refusal(document: Document, *tokens: str) -> Problem:
    with pytest.raises(UnresolvedReference) as caught:
        follow(document, *tokens)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("reference", "place"),
    [
        ("#/components/schemas/Pet", "#/components/schemas/Pet"),
        ("#/paths/~1pets/get", "#/paths/~1pets/get"),
        ("#/paths/%2Fpets/get", "#/paths/~1pets/get"),
        ("#%2Fpaths%2F~1pets", "#/paths/~1pets"),
        ("#/paths/~1pets/get/responses/200/content/application~1json/schema", None),
        ("#/components/schemas/with%20space", "#/components/schemas/with space"),
        ("#/components/schemas/a~0b", "#/components/schemas/a~0b"),
        ("#/tags/1", "#/tags/1"),
        ("#", "#"),
        ("", "#"),
    ],
)
def test_local(describe: Describe, reference: str, place: str | None) -> None:
    document = describe(a_yaml=f"""
        openapi: 3.1.0
        here: {{$ref: "{reference}"}}
        tags: [{{name: a}}, {{name: b}}]
        paths:
          /pets:
            get: {{responses: {{200: {{content: {{application/json: {{schema: {{type: string}}}}}}}}}}}}
        components:
          schemas: {{Pet: {{}}, with space: {{}}, a~b: {{}}}}
        """)
    assert follow(document, "here").pointer.fragment == (place or reference)


def test_other_files(describe: Describe) -> None:
    document = describe(
        a_yaml="""
        openapi: 3.0.0
        whole: {$ref: "sub/b.json"}
        part: {$ref: "./sub/../sub/b.json#/x"}
        chain: {$ref: "sub/b.json#/y"}
        encoded: {$ref: "sub/with%20space.yaml"}
        """,
        **{
            "sub__b_json": '{"x": {"type": "string"}, "y": {"$ref": "with space.yaml#/z"}}',
            "sub__with space_yaml": "z: {$ref: ../a.yaml#/openapi}",
        },
    )
    assert follow(document, "whole").pointer == Pointer("sub/b.json")
    assert follow(document, "part").pointer == Pointer("sub/b.json", ("x",))
    assert follow(document, "chain").pointer == Pointer("a.yaml", ("openapi",))
    assert follow(document, "encoded").pointer.uri == "sub/with space.yaml"


def test_a_path_passes_through_references(describe: Describe) -> None:
    document = describe(
        a_yaml="""
        openapi: 3.0.0
        here: {$ref: "#/paths/~1a/get"}
        paths: {/a: {$ref: b.yaml}}
        """,
        b_yaml="get: {summary: found}",
    )
    assert follow(document, "here").pointer == Pointer("b.yaml", ("get",))


@pytest.mark.parametrize(
    ("reference", "code", "hint"),
    [
        ("#/components/schemas/Pett", "unresolved-reference", 'did you mean "#/components/schemas/Pet"?'),
        ("#/component/schemas/Pet", "unresolved-reference", 'did you mean "#/components"?'),
        ("#components", "unresolved-reference", 'a JSON Pointer starts with a slash: "#/components"'),
        ("#/components/schemas/Pet/enum/7", "unresolved-reference", None),
        ("missing.yaml", "missing-file", None),
        ("../outside.yaml", "outside-root", "widen that folder with --ref-root DIR"),
        ("%2e%2e/outside.yaml", "outside-root", "widen that folder with --ref-root DIR"),
        ("/etc/passwd", "outside-root", None),
        ("file:///etc/passwd", "outside-root", None),
        ("//host/share", "outside-root", None),
        ("%2F%2Fhost/share", "outside-root", None),
        ("\\\\\\\\host\\\\share", "outside-root", None),
        ("%5C%5Chost%5Cshare", "outside-root", None),
        ("..%2foutside.yaml", "outside-root", None),
        ("%252e%252e/outside.yaml", "missing-file", None),
        ("FILE:outside.yaml", "outside-root", None),
        ("a%00.yaml", "outside-root", None),
        ("a.yaml/../../outside.yaml", "outside-root", None),
        ("C:/secrets.yaml", "outside-root", None),
        ("..\\\\outside.yaml", "outside-root", None),
        (
            "https://example.com/a.yaml",
            "remote-reference",
            "allow it with --allow-remote-refs https://example.com",
        ),
        ("https://[", "unresolved-reference", None),
    ],
)
def test_refused(describe: Describe, reference: str, code: str, hint: str | None) -> None:
    document = describe(
        sub__a_yaml=f"""
        openapi: 3.0.0
        here: {{$ref: "{reference}"}}
        components: {{schemas: {{Pet: {{enum: [1]}}}}}}
        """,
        outside_yaml="type: string",
    )
    problem = refusal(document, "here")
    assert problem.code == code
    assert problem.at == Pointer("a.yaml", ("here", "$ref"))
    if hint is not None:
        assert problem.hint == hint


def test_ref_root_widens(describe: Describe, tmp_path: Path) -> None:
    options = Options(spec="", ref_root=tmp_path, cache=False)
    document = describe(options, sub__a_yaml='openapi: 3.0.0\nhere: {$ref: "../b.yaml"}', b_yaml="x: 1")
    assert follow(document, "here").pointer == Pointer("../b.yaml")


def test_the_current_folder_is_the_root_where_it_holds_the_description(
    describe: Describe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document = describe(sub__a_yaml='openapi: 3.0.0\nhere: {$ref: "../b.yaml"}', b_yaml="x: 1")
    assert follow(document, "here").pointer == Pointer("../b.yaml")


def test_symbolic_links_lead_no_further(describe: Describe, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("x: 1")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "link.yaml").symlink_to(secret)
    document = describe(sub__a_yaml="openapi: 3.0.0\nhere: {$ref: link.yaml}")
    assert refusal(document, "here").code == "outside-root"


def test_links_of_folders_lead_no_further(describe: Describe, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.yaml").write_text("x: 1")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "parts").symlink_to(tmp_path / "elsewhere")
    document = describe(sub__a_yaml="openapi: 3.0.0\nhere: {$ref: parts/secret.yaml}")
    assert refusal(document, "here").code == "outside-root"


@pytest.mark.usefixtures("patience")
def test_what_is_no_file_is_not_waited_for(describe: Describe, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    document = describe(a_yaml="openapi: 3.0.0\nhere: {$ref: pipe.yaml}\nthere: {$ref: folder}")
    (tmp_path / "folder").mkdir()
    assert refusal(document, "here").code == "cannot-read"
    assert refusal(document, "there").code == "cannot-read"


def test_rings_are_told_with_all_of_their_places(describe: Describe) -> None:
    document = describe(a_yaml="""
        openapi: 3.0.0
        a: {$ref: "#/b"}
        b: {$ref: "#/c"}
        c: {$ref: "#/a"}
        self: {$ref: "#/self"}
        """)
    assert refusal(document, "a").message == "references lead only to each other: #/a -> #/b -> #/c -> #/a"
    assert refusal(document, "self").message == "references lead only to each other: #/self -> #/self"


def test_recursive_schemas_are_no_rings(describe: Describe) -> None:
    document = describe(a_yaml="""
        openapi: 3.1.0
        components: {schemas: {Node: {properties: {next: {$ref: "#/components/schemas/Node"}}}}}
        """)
    tokens = ("components", "schemas", "Node", "properties", "next")
    assert follow(document, *tokens).pointer.fragment == "#/components/schemas/Node"


IDENTIFIED = """
openapi: 3.1.0
$self: https://example.com/api/openapi.yaml
by_anchor: {$ref: "#pet"}
by_id: {$ref: "https://example.com/schemas/pet"}
by_relative_id: {$ref: "../schemas/pet"}
by_id_and_pointer: {$ref: "https://example.com/schemas/pet#/properties/name"}
by_id_and_anchor: {$ref: "https://example.com/schemas/pet#inner"}
by_self: {$ref: "https://example.com/api/openapi.yaml#/components/schemas/Plain"}
beside_self: {$ref: "https://example.com/api/other.yaml#/x"}
components:
  schemas:
    Plain: {$anchor: pet, type: string}
    Pet:
      $id: /schemas/pet
      properties:
        name: {$anchor: inner, type: string}
        again: {$ref: "#/properties/name"}
        out: {$ref: "/api/openapi.yaml#/components/schemas/Plain"}
"""


@pytest.mark.parametrize(
    ("tokens", "place"),
    [
        ("by_anchor", "#/components/schemas/Plain"),
        ("by_id", "#/components/schemas/Pet"),
        ("by_relative_id", "#/components/schemas/Pet"),
        ("by_id_and_pointer", "#/components/schemas/Pet/properties/name"),
        ("by_id_and_anchor", "#/components/schemas/Pet/properties/name"),
        ("by_self", "#/components/schemas/Plain"),
        ("components schemas Pet properties again", "#/components/schemas/Pet/properties/name"),
        ("components schemas Pet properties out", "#/components/schemas/Plain"),
    ],
)
def test_names(describe: Describe, tokens: str, place: str) -> None:
    document = describe(a_yaml=IDENTIFIED)
    assert follow(document, *tokens.split()).pointer.fragment == place


def test_beside_self_is_beside_the_file(describe: Describe) -> None:
    document = describe(a_yaml=IDENTIFIED, other_yaml="x: {type: string}")
    assert follow(document, "beside_self").pointer == Pointer("other.yaml", ("x",))


def test_dynamic_references(describe: Describe) -> None:
    document = describe(a_yaml="""
        openapi: 3.1.0
        components:
          schemas:
            Page:
              $id: page
              $defs: {item: {$dynamicAnchor: T, type: object}}
              properties: {items: {type: array, items: {$dynamicRef: "#T"}}}
            Pets:
              $id: pets
              $ref: page
              $defs: {item: {$dynamicAnchor: T, type: string}}
        """)
    base = Pointer("a.yaml", ("components", "schemas"))
    items = cursor_at(document, base / "Page" / "properties" / "items" / "items")
    assert items is not None
    alone = items.dynamic_reference()
    as_pets = items.dynamic_reference((base / "Pets", base / "Page"))
    assert alone is not None
    assert alone.pointer == base / "Page" / "$defs" / "item"
    assert as_pets is not None
    assert as_pets.pointer == base / "Pets" / "$defs" / "item"


def test_stdin_refers_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys
    from types import SimpleNamespace

    (tmp_path / "b.yaml").write_text("x: 1")
    monkeypatch.chdir(tmp_path)
    stdin = SimpleNamespace(buffer=io.BytesIO(b"openapi: 3.0.0\nhere: {$ref: b.yaml}"))
    monkeypatch.setattr(sys, "stdin", stdin)
    document = read(Options(spec="-", cache=False))
    assert follow(document, "here").value == {"x": 1}
    assert document.locate(document.root / "here").path == "<stdin>"


def test_a_way_through_itself_is_a_ring(describe: Describe) -> None:
    document = describe(a_yaml="""
        openapi: 3.0.0
        a: {$ref: "#/b/x"}
        b: {$ref: "#/a/y"}
        c: {$ref: "#/c/z"}
        """)
    for name in ("a", "b", "c"):
        assert refusal(document, name).code == "reference-ring"
