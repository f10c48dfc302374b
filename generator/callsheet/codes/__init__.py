"""Every code by which a problem is known: one row each, from which messages, schema and docs are made."""

from __future__ import annotations

from collections.abc import Mapping

from .configuration import CONFIGURATION
from .description import DESCRIPTION
from .reading import READING
from .references import REFERENCES
from .row import ProblemCode as ProblemCode, Severity as Severity
from .rules import RULES
from .schemas import SCHEMAS

GROUPS: Mapping[str, tuple[ProblemCode, ...]] = {
    "Reading files": READING,
    "References and overlays": REFERENCES,
    "Operations": DESCRIPTION,
    "Schemas": SCHEMAS,
    "Configuration": CONFIGURATION,
    "Other rules of OpenAPI": RULES,
}
"""The rows by what they are about, in the order of the documentation."""

CODES: Mapping[str, ProblemCode] = {row.code: row for rows in GROUPS.values() for row in rows}
