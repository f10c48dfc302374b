"""`--changelog`: the package's own history, which people may write in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from callsheet import freshness, pipeline
from callsheet.configuration.options import Options
from callsheet.errors import OptionsError, OutputError

from .shell import PETS

AGE = PETS.replace("{name: {type: string}}", "{name: {type: string}, age: {type: integer}}")

FIRST = """\
# Changelog

What changed for callers of this package, newest first. Kept by callsheet.

## 1.0.0 - 2026-01-02

The first version in this changelog.
"""


class Client:
    """A client that keeps a changelog."""

    def __init__(self, folder: Path) -> None:
        self.spec = folder / "pets.yaml"
        self.file = folder / "pets" / "CHANGELOG.md"
        self.options = Options(spec=str(self.spec), output=folder / "pets", changelog=True, cache=False)

    def generate(self, description: str, options: Options | None = None) -> pipeline.Report:
        self.spec.write_text(description, encoding="utf-8")
        return pipeline.generate(options or self.options)


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    on(monkeypatch, 1767312000)
    return Client(tmp_path)


def on(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))


def test_a_changelog_begins_and_grows_by_what_callers_meet(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.generate(PETS)
    assert client.file.read_text() == FIRST
    on(monkeypatch, 1767398400)
    client.generate(AGE)
    client.generate(PETS)
    headings = [line for line in client.file.read_text().splitlines() if line.startswith("## ")]
    assert headings == ["## 2.0.0 - 2026-01-03", "## 1.1.0 - 2026-01-03", "## 1.0.0 - 2026-01-02"]
    assert "- `models.Pet.age`: the field is new: int | None" in client.file.read_text()
    assert "- `models.Pet.age`: the field was removed" in client.file.read_text()


def test_generating_again_another_day_writes_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.generate(PETS)
    before = client.file.stat().st_mtime_ns
    on(monkeypatch, 1800000000)
    report = client.generate(PETS)
    assert (report.files.created, report.files.updated) == ((), ())
    assert client.file.stat().st_mtime_ns == before


def test_what_callers_do_not_see_is_no_entry(client: Client) -> None:
    client.generate(PETS)
    report = client.generate(PETS.replace("Pet shop", "The pet shop"))
    assert "README.md" in report.files.updated
    assert client.file.read_text() == FIRST


def test_repairing_a_folder_is_no_entry(client: Client) -> None:
    client.generate(PETS)
    models = client.file.parent / "models"
    for path in models.glob("pet*.py"):
        path.write_text("", encoding="utf-8")
    pipeline.generate(client.options, force=True)
    assert client.file.read_text() == FIRST
    assert freshness.check(client.options) == ()


def test_what_people_write_is_no_edit_by_hand_and_stays(client: Client) -> None:
    client.generate(PETS)
    client.file.write_text(FIRST.replace("The first version", "We moved in. The first version"))
    assert freshness.check(client.options) == ()
    client.generate(AGE)
    text = client.file.read_text()
    assert "We moved in." in text
    assert text.index("## 1.1.0") < text.index("We moved in.")
    assert freshness.check(client.options) == ()


def test_one_that_people_began_is_kept(client: Client) -> None:
    client.generate(PETS, Options(spec=str(client.spec), output=client.options.output, cache=False))
    client.file.write_text("# Ours\n\n## v3.4.5\n\nBig.\n", encoding="utf-8")
    client.generate(AGE)
    assert client.file.read_text().startswith("# Ours\n\n## 3.5.0 - 2026-01-02\n")
    assert client.file.read_text().endswith("## v3.4.5\n\nBig.\n")


def test_the_lock_knows_whose_it_is(client: Client) -> None:
    client.generate(PETS)
    lock = json.loads((client.file.parent / "callsheet.lock").read_text())
    assert lock["files"]["CHANGELOG.md"] == "also kept by people"
    client.file.unlink()
    assert freshness.check(client.options) == ("missing: CHANGELOG.md",)


def test_without_the_key_the_file_is_left_alone(client: Client) -> None:
    client.generate(PETS)
    report = client.generate(PETS, Options(spec=str(client.spec), output=client.options.output, cache=False))
    assert report.files.kept == ("CHANGELOG.md",)
    assert client.file.read_text() == FIRST


def test_a_preview_shows_the_entry_and_writes_none(client: Client) -> None:
    client.generate(PETS)
    client.spec.write_text(AGE)
    (changes,) = pipeline.preview(client.options)
    assert "CHANGELOG.md" in changes.updated
    assert client.file.read_text() == FIRST


def test_a_link_is_not_written_through(client: Client, tmp_path: Path) -> None:
    client.generate(PETS)
    secret = tmp_path / "secret"
    secret.write_text("secret")
    client.file.unlink()
    client.file.symlink_to(secret)
    with pytest.raises(OutputError, match=r"edited by hand: CHANGELOG.md"):
        client.generate(AGE)
    assert secret.read_text() == "secret"


def test_one_that_cannot_be_read_is_not_lost(client: Client) -> None:
    client.generate(PETS)
    client.file.write_bytes(b"\xff\xfe")
    with pytest.raises(OutputError, match="so its entries cannot be kept"):
        client.generate(AGE)
    assert client.file.read_bytes() == b"\xff\xfe"


def test_a_day_that_is_none_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(OptionsError, match="SOURCE_DATE_EPOCH"):
        client.generate(PETS)
