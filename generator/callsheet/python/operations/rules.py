"""Rules of the configuration: which operations they match, and which match none."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ...configuration.rules import BatchRule, CallRules, PagingRule
from ...errors import Problem, problem_of
from ...ir.json_paths import Unfit
from ...ir.model import Api, Batch, Operation, Paging
from ...ir.operations.idempotency import idempotency_header, is_safe
from ...ir.pagination.batches import batch_from_rule, batch_of_extension
from ...ir.pagination.paging import paging_from_rule, paging_of, paging_of_extension
from ..naming.table import NameTable


def matches(globs: Iterable[str], operation: Operation, names: NameTable) -> bool:
    """Whether one of the globs fits ``tag.operation`` as Python has it, or the operationId."""
    return any(_expression(glob).fullmatch(name) for glob in globs for name in _spelled(operation, names))


def safe(operation: Operation, names: NameTable, rules: CallRules) -> bool:
    return is_safe(operation) or matches(rules.safe, operation, names)


def idempotency(operation: Operation, names: NameTable, rules: CallRules) -> str | None:
    if operation.method not in ("POST", "PATCH"):
        return None
    headers = (name for glob, name in rules.idempotency.items() if matches((glob,), operation, names))
    return next(headers, None) or idempotency_header(operation)


def paging(operation: Operation, api: Api, names: NameTable, rules: CallRules) -> Paging | None:
    """By the first rule that matches and fits the operation, else by its description."""
    for rule in rules.paging:
        if matches(rule.operations, operation, names):
            if not rule.paged:
                return None
            try:
                return paging_from_rule(rule, operation, api)
            except Unfit:
                continue
    try:
        return paging_of(operation, api)
    except Unfit:
        return None


def batch(operation: Operation, api: Api, names: NameTable, rules: CallRules) -> Batch | None:
    """As `paging`, for many inputs at once."""
    for rule in rules.batch:
        if matches(rule.operations, operation, names):
            try:
                return batch_from_rule(rule, operation, api)
            except Unfit:
                continue
    try:
        return batch_of_extension(operation, api)
    except Unfit:
        return None


def rule_problems(api: Api, names: NameTable, rules: CallRules) -> tuple[Problem, ...]:
    """Rules and extensions that fit no operation."""
    globs = [("safe", glob) for glob in rules.safe]
    globs += [("idempotency", glob) for glob in rules.idempotency if glob != "*"]
    globs += [("paging", glob) for rule in rules.paging for glob in rule.operations if glob != "*"]
    globs += [("batch", glob) for rule in rules.batch for glob in rule.operations if glob != "*"]
    problems = [_unmatched(key, glob, api, names) for key, glob in globs]
    problems += [_paging_unfit(rule, api, names) for rule in rules.paging if rule.paged]
    problems += [_batch_unfit(rule, api, names) for rule in rules.batch]
    problems += [_extension_unfit(operation, api) for operation in api.operations]
    return tuple(problem for problem in problems if problem is not None)


def _unmatched(key: str, glob: str, api: Api, names: NameTable) -> Problem | None:
    if any(matches((glob,), operation, names) for operation in api.operations):
        return None
    known = [name for operation in api.operations for name in _spelled(operation, names)]
    close = difflib.get_close_matches(glob.strip("*"), known, n=1, cutoff=0.4)
    named = "names are as `callsheet show` has them: tag.operation, or operation without a tag"
    hint = f"did you mean {close[0]!a}?" if close else named
    return problem_of("rule-without-operation", f"{key}: {glob!a} matches no operation", api.at, hint)


def _paging_unfit(rule: PagingRule, api: Api, names: NameTable) -> Problem | None:
    operations = [operation for operation in api.operations if matches(rule.operations, operation, names)]
    return _unfit("paging", operations, lambda operation: paging_from_rule(rule, operation, api))


def _batch_unfit(rule: BatchRule, api: Api, names: NameTable) -> Problem | None:
    operations = [operation for operation in api.operations if matches(rule.operations, operation, names)]
    return _unfit("batch", operations, lambda operation: batch_from_rule(rule, operation, api))


def _extension_unfit(operation: Operation, api: Api) -> Problem | None:
    return _unfit(
        "an extension",
        [operation],
        lambda op: (paging_of_extension(op, api), batch_of_extension(op, api)),
    )


def _unfit(
    subject: str, operations: list[Operation], resolve: Callable[[Operation], object]
) -> Problem | None:
    """A problem if `subject` fits none of `operations`, with the reason of the first."""
    reasons: list[str] = []
    for operation in operations:
        try:
            resolve(operation)
        except Unfit as unfit:
            reasons.append(str(unfit))
        else:
            return None
    if not operations:
        return None
    first = f"{operations[0].method} {operations[0].path}"
    message = f"{subject} does not fit {first!a}: {reasons[0]}"
    return problem_of("rule-unfit", message, operations[0].at)


def _spelled(operation: Operation, names: NameTable) -> Iterator[str]:
    name = names.operations[operation.at]
    yield from dict.fromkeys((f"{name.module}.{name.function}", str(name.call)))
    if operation.id is not None:
        yield operation.id


@lru_cache
def _expression(glob: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, glob.split("*"))), re.DOTALL)
