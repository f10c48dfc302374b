"""Compiled: the Python code of built-in templates, cached like the bytecode of modules.

Reading and compiling the templates takes longer than printing a small package with them.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr, Impossible, TemplateData

from ..roots import templates_root


class TextOnly(CodeGenerator):
    """Computes nothing when compiling, so that the code depends on the template alone."""

    def _output_child_to_const(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        if not isinstance(node, TemplateData):
            raise Impossible
        return super()._output_child_to_const(node, frame, finalize)


class Compiled(BytecodeCache):
    """The code of built-in templates, by their text; without a cache it is compiled each time."""

    def __init__(self, settings: str) -> None:
        """`settings` is all that the code depends on beside the template."""
        self.settings = f"{jinja2.__version__} {settings} "

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Empty for templates of users, which are not cached: their folder is not ours."""
        is_ours = filename is not None and Path(filename).is_relative_to(templates_root())
        return name.replace("/", ".") if is_ours else ""

    def get_source_checksum(self, source: str) -> str:
        return hashlib.sha256(f"{self.settings}{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key:
            with suppress(OSError), _place(bucket).open("rb") as file:
                bucket.load_bytecode(file)  # nothing, where it is of another Python or another text

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.key and not sys.dont_write_bytecode:
            with suppress(OSError):
                place = _place(bucket)
                place.parent.mkdir(exist_ok=True)
                made = place.with_suffix(f".{os.getpid()}")
                with made.open("xb") as file:
                    bucket.write_bytecode(file)
                made.replace(place)


def _place(bucket: Bucket) -> Path:
    return templates_root() / "__pycache__" / f"{bucket.key}.{sys.implementation.cache_tag}.bin"
