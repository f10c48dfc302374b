"""JSON text to plain data, with the limits and refusals that `json.loads` leaves out."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any, NoReturn

from ...configuration.limits import Limits
from .yaml_text import Flaw, TextError, flaw_at


def load_json(text: str, limits: Limits) -> tuple[Any, bool]:
    """The data of a JSON text, and whether some object in it has a key twice."""
    repeated = False

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        result = dict(pairs)
        repeated = repeated or len(result) != len(pairs)
        return result

    def integer(digits: str) -> int:
        if len(digits) > limits.integer_digits:
            message = f"an integer of more than {limits.integer_digits} digits (limit: integer_digits)"
            raise TextError(_found(text, digits, "too-many-digits", message))
        return int(digits)

    def number(digits: str) -> float:
        if not isfinite(value := float(digits)):
            raise TextError(_found(text, digits, "not-a-number", "a number too large for a double"))
        return value

    def constant(name: str) -> NoReturn:
        raise TextError(_found(text, name, "not-a-number", f"{name} is not a JSON number"))

    try:
        data = json.loads(
            text, object_pairs_hook=mapping, parse_int=integer, parse_float=number, parse_constant=constant
        )
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg}"
        flaw = Flaw(code="json-syntax", message=message, line=error.lineno, column=error.colno)
        raise TextError(flaw) from error
    except RecursionError as error:
        raise TextError(_too_deep(limits)) from error
    if _is_deeper(data, limits.depth):
        raise TextError(_too_deep(limits))
    return data, repeated


def _is_deeper(data: Any, limit: int) -> bool:
    """Level by level rather than by recursion, which is what deep nesting would exhaust."""
    level = [data]
    for _ in range(limit):
        level = (
            [
                value
                for container in level
                for value in (container.values() if type(container) is dict else container)
                if type(value) is dict or type(value) is list
            ]
            if level and isinstance(level[0], dict | list)
            else []
        )
        if not level:
            return False
    return True


def _too_deep(limits: Limits) -> Flaw:
    message = f"nested deeper than {limits.depth} levels (limit: depth)"
    return Flaw(code="too-deep", message=message, line=1, column=1)


def _found(text: str, word: str, code: str, message: str) -> Flaw:
    """The scanner does not say where it is; these words are rare enough to be searched for."""
    return flaw_at(text, max(text.find(word), 0), code, message)
