"""`callsheet changes`: which sides are compared, in which format, with which exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import click

from ..configuration.options import Options
from ..errors import OptionsError
from .clients import chosen_clients
from .command import command
from .flags import FILE, config
from .terminal import DONE, REFUSED, complain

if TYPE_CHECKING:
    from ..comparison.report import ChangeReport

Style: TypeAlias = Literal["text", "markdown", "json", "html"]
Only: TypeAlias = Literal["breaking", "careful", "safe"]


@command("changes")
@click.argument("sides", metavar="[[OLD] NEW]", nargs=-1, type=click.Path())
@click.option(
    "--output", "-o", metavar="DIR", type=FILE, help="Compare with this package, which callers use now."
)
@config
@click.option(
    "--format",
    "style",
    type=click.Choice(get_args(Style)),
    default="text",
    help="Print for people, reviews, or programs.",
)
@click.option(
    "--uses", metavar="PATH", type=FILE, multiple=True, help="Find code in this file or folder that breaks."
)
@click.option(
    "--base", metavar="DIR", type=FILE, help="Compare with each client's package in this other checkout."
)
@click.option("--only", type=click.Choice(get_args(Only)), help="Show only changes of this class; count all.")
@click.option("--exit-code", is_flag=True, help="Exit 1 if anything breaks.")
def changes(
    sides: tuple[str, ...],
    output: Path | None,
    config: Path | None,
    style: Style,
    uses: tuple[Path, ...],
    base: Path | None,
    only: Only | None,
    exit_code: bool,
) -> int:
    """Show what a new description changes for callers.

    OLD and NEW are descriptions, or folders of packages.
    Without OLD, compare NEW with the existing package.
    Without both, compare all clients of the configuration.
    """
    from ..comparison.render import rendered
    from ..comparison.report import Impact

    reports = (
        _reports(list(sides), output, config, uses) if base is None else _since(base, sides, config, uses)
    )
    print(rendered(reports, style, None if only is None else Impact(only)), end="")
    breaks = any(report.of(Impact.BREAKING) for report in reports)
    return REFUSED if exit_code and breaks else DONE


def _since(
    base: Path, sides: tuple[str, ...], config: Path | None, uses: tuple[Path, ...]
) -> list[ChangeReport]:
    """Compare the packages here with those of another checkout, where both have them."""
    from ..upgrade import changes

    if sides:
        raise OptionsError("--base compares the clients of the configuration; leave out OLD and NEW")
    if not base.is_dir():
        raise OptionsError(f"--base: there is no folder {base}")
    here = Path.cwd().resolve()
    reports = []
    for options in chosen_clients(None, None, config, {}):
        folder = options.required_output
        before = base / _inside(folder.resolve(), here)
        if not before.is_dir() or not folder.is_dir():
            complain(f"{folder}: exists in only one of the two checkouts; not compared")
            continue
        reports.append(changes(folder, before, uses=uses))
    return reports


def _inside(folder: Path, root: Path) -> Path:
    try:
        return folder.relative_to(root)
    except ValueError:
        raise OptionsError(f"--base: {folder} is outside of the current folder") from None


def _reports(
    sides: list[str], output: Path | None, config: Path | None, uses: tuple[Path, ...]
) -> list[ChangeReport]:
    from ..upgrade import changes

    def clients(spec: str | None, folder: Path | None) -> tuple[Options, ...]:
        return chosen_clients(spec, folder, config, {})

    def side(given: str) -> Options | Path:
        folder = Path(given)
        return folder if folder.is_dir() else clients(given, output)[0]

    match sides:
        case []:
            return [changes(options, uses=uses) for options in clients(None, output)]
        case [new]:
            if Path(new).is_dir():
                raise OptionsError(f"{new} is a package; name both sides: OLD NEW")
            return [changes(options, uses=uses) for options in clients(new, output)]
        case [old, new]:
            return [changes(side(new), side(old), uses=uses)]
        case _:
            raise OptionsError("name at most two sides: OLD NEW")
