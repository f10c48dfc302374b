"""YAML means what JSON would have made of it."""

import pytest
from callsheet.configuration.limits import DEFAULT_LIMITS, Limits
from callsheet.document.text.yaml_text import TextError, load_yaml


def load(text: str, limits: Limits = DEFAULT_LIMITS) -> object:
    return load_yaml(text, limits)[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("1e3", 1000.0),
        ("1E-2", 0.01),
        ("12", 12),
        ("-7", -7),
        ("0", 0),
        ("-0.5", -0.5),
        ("010", "010"),
        ("0o14", "0o14"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("+1", "+1"),
        (".5", ".5"),
        ("5.", "5."),
        ("1.2.3", "1.2.3"),
        ("190:20:30", "190:20:30"),
        ("2024-01-01", "2024-01-01"),
        ("2024-01-01T10:00:00Z", "2024-01-01T10:00:00Z"),
        ("=", "="),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("!!int 12", 12),
        ("NaN", "NaN"),
    ],
)
def test_scalars(text: str, value: object) -> None:
    loaded = load(f"key: {text}")
    assert loaded == {"key": value}
    assert type(loaded["key"]) is type(value)


def test_keys_are_text() -> None:
    assert load("200: a\ntrue: b\nnull: c\n1.50: d\non: e") == {
        "200": "a",
        "true": "b",
        "null": "c",
        "1.50": "d",
        "on": "e",
    }


def test_merge_keys() -> None:
    anchors = "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\n"
    loaded = load(anchors + "all: {<<: [*base, *more], a: 0}\nquoted: {'<<': 1}")
    assert isinstance(loaded, dict)
    assert loaded["all"] == {"a": 0, "b": 2, "c": 4}
    assert loaded["quoted"] == {"<<": 1}


def test_empty_and_comment_only() -> None:
    assert load("") is None
    assert load("# nothing") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: .nan", "not-a-number"),
        ("a: -.inf", "not-a-number"),
        ("a: 1e999", "not-a-number"),
        ("a: " + "1" * 41, "too-many-digits"),
        ("a: !!binary aGk=", "yaml-tag"),
        ("a: !!timestamp 2024-01-01", "yaml-tag"),
        ("a: !!python/object/apply:os.system [id]", "yaml-tag"),
        ("a: !!set {x}", "yaml-tag"),
        ("!!omap [a: 1]", "yaml-tag"),
        ("? [a, b]\n: 1", "bad-key"),
        ("a: &x [*x]", "alias-ring"),
        ("a: &x {b: {c: *x}}", "alias-ring"),
        ("a: {<<: 1}", "yaml-merge"),
        ("a: [", "yaml-syntax"),
        ("a: 'open", "yaml-syntax"),
        ("a: *nowhere", "yaml-syntax"),
        ("a: 1\n--- \nb: 2", "yaml-syntax"),
        ("a: \x01", "yaml-syntax"),
        ("[" * 100_000, "too-deep"),
        ("- " * 300 + "x", "too-deep"),
    ],
)
def test_refused(text: str, code: str) -> None:
    with pytest.raises(TextError) as caught:
        load(text)
    assert caught.value.flaw.code == code
    assert caught.value.flaw.fatal


def test_alias_bomb_is_noticed_before_it_goes_off() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(TextError) as caught:
        load("\n".join(lines))
    assert caught.value.flaw.code == "too-many-nodes"


def test_plain_files_are_not_counted() -> None:
    """A large file without aliases is no bomb."""
    loaded = load("[" + "1, " * 500 + "1]", Limits(expanded_nodes=100))
    assert isinstance(loaded, list)


def test_aliases_share_and_are_counted() -> None:
    assert load("a: &x {b: 1}\nc: *x\nd: *x") == {"a": {"b": 1}, "c": {"b": 1}, "d": {"b": 1}}


@pytest.mark.parametrize(
    ("text", "fatal"),
    [
        ("a: 1\na: 1", False),
        ("a: 1\na: 2", False),
        ("a: {x: 1}\na: {x: 1}", False),
        ("a: {x: 1}\na: {x: 2}", True),
        ("a: [1]\na: []", True),
    ],
)
def test_duplicate_keys(text: str, fatal: bool) -> None:
    _, (flaw,) = load_yaml(text, DEFAULT_LIMITS)
    assert (flaw.code, flaw.line, flaw.column, flaw.fatal) == ("duplicate-key", 2, 1, fatal)
