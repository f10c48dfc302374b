"""Whether a description is as it was is seen from the bytes of its files."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.document.text.sources import changed_overlays, changed_sources

MAIN = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {}
components: {schemas: {Pet: {$ref: "parts/pet.yaml"}}}
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specs" / "parts").mkdir(parents=True)
    (tmp_path / "specs" / "parts" / "pet.yaml").write_text("type: string")
    (tmp_path / "specs" / "shop.yaml").write_text(MAIN)
    return tmp_path


def known() -> dict[str, str]:
    document = read(Options(spec="specs/shop.yaml", cache=False))
    document.files.load("parts/pet.yaml")
    return document.sources


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def test_sources_are_the_entry_and_the_files_from_its_folder(shop: Path) -> None:
    assert list(known().items()) == [
        ("shop.yaml", digest(shop / "specs/shop.yaml")),
        ("parts/pet.yaml", digest(shop / "specs/parts/pet.yaml")),
    ]


def test_nothing_has_changed(shop: Path) -> None:
    assert changed_sources("specs/shop.yaml", known(), None) == ()
    assert changed_sources(str(shop / "specs/shop.yaml"), known(), None) == ()


@pytest.mark.parametrize("path", ["specs/shop.yaml", "specs/parts/pet.yaml"])
def test_a_changed_or_missing_file_is_named_as_people_know_it(shop: Path, path: str) -> None:
    before = known()
    (shop / path).write_text("type: integer")
    assert changed_sources("specs/shop.yaml", before, None) == (path,)
    (shop / path).unlink()
    assert changed_sources("specs/shop.yaml", before, None) == (path,)


def test_other_ends_of_lines_are_no_change(shop: Path) -> None:
    before, path = known(), shop / "specs/shop.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert changed_sources("specs/shop.yaml", before, None) == ()


def test_another_description_is_a_change(shop: Path) -> None:
    assert changed_sources("specs/other.yaml", known(), None) == ("specs/other.yaml",)
    assert changed_sources("specs/shop.yaml", {}, None) == ("specs/shop.yaml",)  # of an early lock


def test_what_is_elsewhere_is_not_asked_for() -> None:
    before = {"https://a.example/shop.yaml": "1", "https://a.example/pet.yaml": "2"}
    assert changed_sources("https://user:secret@a.example/shop.yaml?key=1", before, None) == ()
    assert changed_sources("https://b.example/x.yaml?key=1", before, None) == ("https://b.example/x.yaml",)
    assert changed_sources("-", {"-": "1"}, None) == ()


@pytest.mark.parametrize("path", ["../../secret", "/etc/hostname", "a\0b", "parts", "parts/loop"])
def test_known_paths_lead_nowhere_else(shop: Path, path: str) -> None:
    """A lock that somebody else wrote cannot have files read that a reference could not."""
    (shop.parent / "secret").write_text("x")
    (shop / "specs/parts/loop").symlink_to("/dev/zero")
    before = known() | {path: sha256(b"x").hexdigest()}
    assert len(changed_sources("specs/shop.yaml", before, None)) == 1


def test_overlays(shop: Path) -> None:
    overlay = shop / "fix.yaml"
    overlay.write_text("overlay: 1.0.0")
    before = (digest(overlay), "remote")
    assert changed_overlays(("fix.yaml", "https://a.example/o.yaml"), before) == ()
    assert changed_overlays((), before) == ("there are none now",)
    assert changed_overlays(("fix.yaml",), before) == ("fix.yaml",)
    overlay.write_text("overlay: 1.0.1")
    assert changed_overlays(("fix.yaml", "https://a.example/o.yaml"), before) == ("fix.yaml",)
