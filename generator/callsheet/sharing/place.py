"""Where what is shared lies, as those that share it see it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ..configuration.options import Options
from ..errors import OptionsError
from ..output.lock import read_lock
from ..python.code.code import Code, code, joined
from ..python.declarations.shared_models import Shared
from ..python.naming.names import is_name


def shared_by(options: Options, held: Mapping[str, str] | None) -> Shared | None:
    """What a client shares with others; `held` are the models of that package, None for those it has now."""
    if options.shared is None or options.output is None:
        return None
    place = _place(options.output, options.shared)
    if held is None:
        lock = read_lock(options.shared)
        held = {} if lock is None else lock.shared
    return Shared(place=place, variants=held)


def package_name(folder: Path) -> Code:
    """The import name of the package in a folder, which may begin with an underscore."""
    name = folder.resolve().name
    if not is_name(name.lstrip("_")):
        raise OptionsError(
            f"{name!a} is not a name that Python can import, but part of the path of the shared package"
        )
    return Code(name)


def _place(output: Path, shared: Path) -> Code:
    """The way from one package to the other through the one that holds both: ``._shared``."""
    own, other = output.resolve(), shared.resolve()
    if own == other or own in other.parents or other in own.parents:
        raise OptionsError(f"{shared} is shared by {output}, so neither can lie in the other")
    common = Path(os.path.commonpath((own, other)))
    up, down = own.relative_to(common).parts, other.relative_to(common).parts
    names = [package_name(folder) for folder in [other, *other.parents][: len(down)]]
    for folder in [common, *own.parents[: len(up) - 1]]:
        package_name(folder)
    return code("." * len(up)) + joined(".", reversed(names))
