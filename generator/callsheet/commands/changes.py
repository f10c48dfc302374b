"""`callsheet changes`: which sides are compared, in which format, with which exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..configuration.options import Options
from ..errors import OptionsError
from .clients import chosen_clients
from .flags import Config
from .terminal import REFUSED

if TYPE_CHECKING:
    from ..comparison.report import ChangeReport

_Sides = Annotated[
    list[str] | None,
    typer.Argument(metavar="[OLD] NEW", help="Descriptions, or folders of packages. OLD: what is generated."),
]
_Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DIR", help="The package that callers use now.")
]
_Style = Annotated[
    Literal["text", "markdown", "json", "html"],
    typer.Option("--format", help="For people, reviews, programs."),
]
_Uses = Annotated[
    list[Path] | None, typer.Option("--uses", metavar="PATH", help="Code of callers: say what reaches it.")
]
_Only = Annotated[
    Literal["breaking", "careful", "safe"] | None,
    typer.Option("--only", help="Show these changes only; all are counted."),
]
_ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit 1 if anything breaks.")]


def changes(
    sides: _Sides = None,
    output: _Output = None,
    config: Config = None,
    style: _Style = "text",
    uses: _Uses = None,
    only: _Only = None,
    exit_code: _ExitCode = False,
) -> None:
    """Say what a new description means for callers.

    Without OLD, against the package as it lies there; without both, for all clients of the configuration.
    """
    from ..comparison.render_report import rendered
    from ..comparison.report import Impact

    reports = _reports(sides or [], output, config, tuple(uses or ()))
    print(rendered(reports, style, None if only is None else Impact(only)), end="")
    if exit_code and any(report.of(Impact.BREAKING) for report in reports):
        raise typer.Exit(REFUSED)


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
                raise OptionsError(f"{new} is a package; say what it is to be compared with: OLD NEW")
            return [changes(options, uses=uses) for options in clients(new, output)]
        case [old, new]:
            return [changes(side(new), side(old), uses=uses)]
        case _:
            raise OptionsError("two sides can be compared: OLD NEW")
