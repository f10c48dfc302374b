"""`callsheet templates`: what authors of templates ask, and the exact text of what is printed."""

from __future__ import annotations

from pathlib import Path

from ..program import callsheet

NAME = "parts/enum.jinja"


def templates(folder: Path, *arguments: str) -> tuple[int, str]:
    done = callsheet("templates", *arguments, folder=folder)
    return done.returncode, done.stdout + done.stderr


def configured(folder: Path) -> Path:
    (folder / "callsheet.toml").write_text('templates = "mine"\n')
    return folder


def test_a_copy_says_where_it_came_from_and_what_changed_since(tmp_path: Path) -> None:
    folder = configured(tmp_path)
    assert templates(folder, "eject", NAME) == (
        0,
        "mine/parts/enum.jinja: copied; the original is in mine/.ejected\n",
    )
    copy, origin = folder / "mine" / NAME, folder / "mine/.ejected" / NAME
    assert copy.read_text().splitlines()[1] == "{# ejected from callsheet 0.1.0 #}"
    assert templates(folder, "diff") == (0, f"{NAME}: unchanged since callsheet 0.1.0\n")

    mine = copy.read_text() + "{# mine #}\n"
    copy.write_text(mine.replace("callsheet 0.1.0", "callsheet 0.0.9"))
    origin.write_text(origin.read_text().replace("block member scoped", "block value"))
    code, text = templates(folder, "diff")
    assert code == 0
    assert text.startswith(f"{NAME}: has changed since callsheet 0.0.9\n--- 0.0.9/{NAME}\n+++ 0.1.0/{NAME}\n")
    assert "\n-{% block value %}\n+{% block member scoped %}\n" in text
    assert "mine" not in text, "what the user changed is no news to them"

    assert templates(folder, "diff", "--accept") == (0, f"{NAME}: now based on callsheet 0.1.0\n")
    assert copy.read_text() == mine
    assert templates(folder, "diff") == (0, f"{NAME}: unchanged since callsheet 0.1.0\n")


def test_without_the_original_yours_is_compared_with_ours(tmp_path: Path) -> None:
    folder = configured(tmp_path)
    templates(folder, "eject", NAME)
    (folder / "mine/.ejected" / NAME).unlink()
    _, text = templates(folder, "diff")
    assert "the original is lost, so this compares yours with ours\n--- yours/parts" in text


def test_a_copy_is_not_overwritten_and_a_name_must_be_known(tmp_path: Path) -> None:
    folder = configured(tmp_path)
    templates(folder, "eject", NAME)
    assert templates(folder, "eject", NAME) == (
        2,
        "callsheet: mine/parts/enum.jinja exists; callsheet templates diff shows what changed since\n",
    )
    assert templates(folder, "eject", "enum.jinja") == (
        2,
        "callsheet: there is no built-in template 'enum.jinja'; did you mean parts/enum.jinja?\n",
    )


def test_the_list_says_whose_each_is(tmp_path: Path) -> None:
    folder = configured(tmp_path)
    (folder / "mine/parts").mkdir(parents=True)
    (folder / "mine/parts/enum.jinja").write_text(
        '{% extends "builtin/parts/enum.jinja" %}{% block class_after %}{% endblock %}'
    )
    (folder / "mine/parts/alias.jinja").write_text("{{ declaration.value }}")
    (folder / "mine/notes.md.jinja").write_text("{# per: tag, to: notes/{name}.md #}\n")
    code, text = templates(folder, "list")
    assert code == 0
    assert "notes.md.jinja  per tag, to notes/{name}.md\n  added in mine\n" in text
    assert "parts/alias.jinja\n  replaced in mine\n  blocks: alias_before, alias," in text
    assert "parts/enum.jinja\n  extended in mine: class_after\n  blocks: class_before, class," in text
    assert "package/calls.py.jinja  per tag, to calls/{name}.py\n  blocks: header, imports," in text


def test_a_folder_must_be_named(tmp_path: Path) -> None:
    assert templates(tmp_path, "diff") == (
        2,
        'callsheet: say where your templates are: --templates DIR, or templates = "DIR"\n',
    )
