"""The location of a shared package, as the clients that share it import it."""

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


def shared_by(options: Options, variants: Mapping[str, str] | None) -> Shared | None:
    """What a client shares; `variants` are the models of the shared package, None for those it has now."""
    if options.shared is None or options.output is None:
        return None
    module = _relative_module(options.output, options.shared)
    if variants is None:
        lock = read_lock(options.shared)
        variants = {} if lock is None else lock.shared
    return Shared(module_path=module, variants=variants)


def package_name(folder: Path) -> Code:
    """The import name of the package in a folder, which may begin with an underscore."""
    name = folder.resolve().name
    if not is_name(name.lstrip("_")):
        raise OptionsError(
            f"{name!a} is not a name that Python can import, but part of the path of the shared package"
        )
    return Code(name)


def _relative_module(output: Path, shared: Path) -> Code:
    """The way from one package to the other through the one that holds both: ``._shared``."""
    target, other = output.resolve(), shared.resolve()
    if target == other or target in other.parents or other in target.parents:
        raise OptionsError(f"{shared} is shared by {output}, so neither can lie in the other")
    common = Path(os.path.commonpath((target, other)))
    up, down = target.relative_to(common).parts, other.relative_to(common).parts
    names = [package_name(folder) for folder in [other, *other.parents][: len(down)]]
    for folder in [common, *target.parents[: len(up) - 1]]:
        package_name(folder)
    return code("." * len(up)) + joined(".", reversed(names))
