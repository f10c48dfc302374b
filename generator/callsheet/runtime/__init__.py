"""The runtime of packages, as a package of the generator, which reads its table of formats."""

from __future__ import annotations

from ..roots import templates_root

__path__ = [str(templates_root() / "runtime")]
