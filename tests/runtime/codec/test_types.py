"""Types that are no models, strings that name types, and packages that load models lazily."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, make_dataclass
from pathlib import Path
from types import GenericAlias, ModuleType
from typing import Annotated, Any, Literal, Optional, Union

import pytest
from runtime import DecodeError, Drift, OpenStr, decode, encode, wire
from runtime.codec.codec import decoder
from runtime.codec.exec_namespace import Scope

from .vendored import models

HERE = Path(__file__).parent


class Key(OpenStr):
    A = "a"


@pytest.mark.parametrize(
    ("type_", "data", "value"),
    [
        (list[int], [1, 2], [1, 2]),
        (list, [1, "a"], [1, "a"]),
        (dict, {"a": 1}, {"a": 1}),
        (dict[str, list[int]], {"a": [1]}, {"a": [1]}),
        (Mapping[str, int], {"a": 1}, {"a": 1}),
        (Sequence[int], [1], [1]),
        (dict[Key, int], {"a": 1, "b": 2}, {Key.A: 1, Key("b"): 2}),
        (tuple[int, str], [1, "a"], (1, "a")),
        (tuple[int, *tuple[str, ...]], [1, "a", "b"], (1, "a", "b")),
        (tuple[int, ...], [1, 2], (1, 2)),
        (tuple[int, tuple[str, int]], [1, ["a", 2]], (1, ("a", 2))),
        (tuple[()], [], ()),
        (Literal["a", 1, True], True, True),
        (Optional[int], None, None),  # noqa: UP045 - written by hand, this occurs
        (Union[int, str], "a", "a"),  # noqa: UP007 - as above
        (Annotated[int, "a word"], 1, 1),
        (Any, {"a": [None]}, {"a": [None]}),
        (object, 1, 1),
        (None, None, None),
        ("int", 1, 1),
        ("list[Cat] | None", [{"petType": "cat"}], [models.Cat()]),
        ("Pet", {"petType": "dog", "bark": 1}, models.Dog(bark=1)),
        ("dict[str, Pet | None]", {"a": None}, {"a": None}),
        ("Ids", [1], [1]),
        ("Ids | None", None, None),
        ("Json", {"a": ["x", {"b": None}]}, {"a": ["x", {"b": None}]}),
        ("Owner", {"pets": [{"petType": "cat"}], "ids": [1]}, models.Owner(pets=[models.Cat()], ids=[1])),
    ],
)
def test_types(type_: Any, data: Any, value: Any) -> None:
    made = decode(type_, data, namespace=models)
    assert made == value
    assert type(made) is type(value)
    assert encode(made) == data


@pytest.mark.parametrize(
    ("type_", "data", "error"),
    [
        (tuple[int, str], [1], "$: expected 2 items, got 1"),
        (tuple[int, *tuple[str, ...]], [], "$: expected at least 1 items, got 0"),
        (tuple[int, str], ["a", "a"], "$[0]: expected integer, got string"),
        (tuple[int, *tuple[str, ...]], [1, "a", 2], "$[2]: expected string, got integer"),
        (dict[str, int], {"a b": "x"}, '$["a b"]: expected integer, got string'),
        (dict[str, int], {"\x1b\u202e": "x"}, '$["\\u001b\\u202e"]: expected integer, got string'),
        (Literal["a"], "c", '$: expected "a"'),
        (Literal[1], True, "$: expected 1, got boolean"),
        (Literal["a", 1], True, "$: expected integer or string, got boolean"),
        (Literal["a", 1], 1.0, "$: expected integer or string, got number"),
        (Literal["a", "b"], 1, "$: expected string, got integer"),
        (Literal["a", "b"], ["a"], "$: expected string, got array"),
        (Literal["a", "b"], None, "$: expected string, got null"),
        (list[list[int]], [[1], ["a"]], "$[1][0]: expected integer, got string"),
        ("Json", {"a": 1.5}, "$.a: expected integer, got number"),
        ("Owner", {"pets": [{"petType": "dog"}]}, "$.pets[0].bark: required property is missing"),
    ],
)
def test_errors(type_: Any, data: Any, error: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(type_, data, namespace=models)
    assert f"{caught.value.path}: {caught.value.reason}" == error
    drifts: list[Drift] = []
    decode(type_, data, strict=False, on_drift=drifts.append, namespace=models)
    assert [str(d) for d in drifts] == [error]


def test_what_is_no_type() -> None:
    for type_ in (1, int.__add__, complex, "missing", set[int]):
        with pytest.raises((TypeError, NameError)):
            decode(type_, 1)


def test_a_model_may_have_any_name() -> None:
    namespace: Any = ModuleType("named")
    for name in ("evaluate", "converters", "places", "items"):
        setattr(namespace, name, make_dataclass(name, [("a", int)]))
        assert type(decode(f"models.{name}", {"a": 1}, namespace=namespace)).__name__ == name


def test_a_decoder_is_made_once() -> None:
    assert decoder("Owner", models) is decoder("Owner", models)
    assert decoder(list[int]) is decoder(list[int])


PROGRAM = """
import sys
sys.path[:0] = {path!r}
from runtime.codec.codec import decode
from vendored import models
loaded = lambda: sorted(n.rpartition(".")[2] for n in sys.modules if n.startswith("vendored.models."))
assert loaded() == [], loaded()
decode("Dog", {{"petType": "dog", "bark": 1}}, namespace=models)
assert loaded() == ["dog"], loaded()
decode("Pet", {{"petType": "dog", "bark": 1}}, namespace=models)
assert loaded() == ["dog", "pet"], loaded()
decode("Owner", {{"pets": [{{"petType": "dog", "bark": 1}}]}}, namespace=models)
assert loaded() == ["dog", "owner", "pet"], loaded()
"""


def test_only_what_is_needed_is_loaded() -> None:
    program = PROGRAM.format(path=[str(HERE), str(HERE.parents[2] / "templates")])
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_nothing_of_a_description_is_in_generated_code(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    made = Scope.code

    def spied(scope: Scope, lines: list[str]) -> Any:
        texts.extend(lines)
        return made(scope, lines)

    monkeypatch.setattr(Scope, "code", spied)
    evil = "'); __import__('os').abort(); ('"
    cls: Any = make_dataclass(
        "Described",
        [("hostile_name", int), ("other_name", str, None)],
        slots=True,
    )
    cls.__dataclass_fields__["hostile_name"].metadata = wire(evil)
    value = decode(cls, {evil: 1, "other_name": "x"})
    assert value.hostile_name == 1
    assert encode(value) == {evil: 1, "other_name": "x"}
    text = "\n".join(texts)
    assert text.count("def f(") == 2
    for word in ("hostile", "other", "abort", "Described"):
        assert word not in text


def test_many_threads_at_once() -> None:
    for n in range(20):
        leaf: Any = dataclass(type(f"Leaf{n}", (), {"__annotations__": {"a": int}}))
        tree = make_dataclass(f"Tree{n}", [("leaf", leaf), ("leaves", GenericAlias(list, leaf))])
        data = {"leaf": {"a": 1}, "leaves": [{"a": 2}] * 3}
        start = threading.Barrier(8)
        results: list[Any] = []

        def work(tree: Any = tree, data: Any = data, start: Any = start, results: Any = results) -> None:
            start.wait()
            results.append(encode(decode(tree, data)))

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert results == [data] * 8


def test_models_package_is_lazy() -> None:
    with pytest.raises(AttributeError):
        _ = models.Missing
