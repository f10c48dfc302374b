"""Compares call functions: their arguments, responses, errors, credentials and verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .compare_arguments import argument_changes
from .directions import annotations_of
from .literal_values import new_values
from .pytypes import ANY, NONE, Scope, options_of, parse, same
from .report import Change, Impact, Reach, breaking, came, careful, change, gone, safe
from .surface import Function, Surface, Symbol


def call_changes(old: Surface, new: Surface, scope: Scope) -> Iterator[Change]:
    """All changes of call functions."""
    by_endpoint = {function.endpoint: function for function in new.functions.values()}
    removed = {function.endpoint for key, function in old.functions.items() if key not in new.functions}
    for key, function in old.functions.items():
        if key in new.functions:
            yield from _changed(function, new.functions[key], old, new, scope)
        else:
            now = by_endpoint.get(function.endpoint)
            yield gone(_symbol(function), "function", function.request, None if now is None else now.key)
    for key, function in new.functions.items():
        if key not in old.functions and function.endpoint not in removed:
            yield came(_symbol(function), "function", function.request)


def _symbol(function: Function) -> Symbol:
    return Symbol("function", function.key)


def _changed(old: Function, new: Function, before: Surface, after: Surface, scope: Scope) -> Iterator[Change]:
    symbol = _symbol(old)
    called = (Reach("call", symbol),)
    by_position = old.endpoint == new.endpoint
    yield from argument_changes(symbol, old.arguments, new.arguments, scope, by_position=by_position)
    yield from _result(old, new, scope)
    yield from _verbs(old, new, scope)
    yield from _statuses(old, new)
    yield from _errors(old, new, scope)
    yield from _auth(old, new, before, after)
    if old.endpoint != new.endpoint:
        message = f"sends {new.request}, no longer {old.request}"
        yield careful("request-changed", symbol, message, *called)
    yield from _media_types(old, new)
    if old.rest != new.rest and old.endpoint == new.endpoint and old.kind == new.kind:
        yield safe("sent-otherwise", symbol, "arguments are written into the request differently")
    if new.deprecated and not old.deprecated:
        yield careful("deprecated", symbol, f"{new.request} is deprecated", *called)


# --- responses -----------------------------------------------------------------------------------


def _result(old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    if same(old.result, new.result):
        return
    was, now = parse(old.result), parse(new.result)
    impact, code = Impact.BREAKING, "result-changed"
    if scope.fits(now, was):
        loses = ANY in options_of(now) and ANY not in options_of(was) and was != NONE
        impact, code = (Impact.CAREFUL, "result-undescribed") if loses else (Impact.SAFE, "result-narrowed")
    values = new_values(was, now)
    if impact is Impact.BREAKING and values is not None:
        impact, code = Impact.CAREFUL, "value-added"
    message = values.described("gives") if values else f"gives {new.result}, no longer {old.result}"
    yield change(impact, code, _symbol(old), message, Reach("call", _symbol(old)))


def _statuses(old: Function, new: Function) -> Iterator[Change]:
    """Success statuses, for code that compares `status` with one of them."""
    called = (Reach("call", _symbol(old)),)
    fewer = [status for status in old.returns if status not in new.returns]
    more = [status for status in new.returns if status not in old.returns]
    if fewer:
        now = ", ".join(new.returns) or "nothing"
        message = f"no longer responds with {', '.join(fewer)}; the description has {now}"
        yield breaking("status-removed", _symbol(old), message, *called, typed=False)
    elif more:
        yield careful("status-added", _symbol(old), f"may also respond with {', '.join(more)}", *called)


def _errors(old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    """`ApiError.data` of each status that either side describes, as the runtime would choose it."""
    symbol = _symbol(old)
    statuses = [*old.raises, *(status for status in new.raises if status not in old.raises)]
    changed: dict[tuple[str | None, str | None], list[str]] = {}
    for status in statuses:
        before, after = _shape(old.raises, status), _shape(new.raises, status)
        if before != after and (before is None or after is None or not same(before, after)):
            changed.setdefault((before, after), []).append(status)
    for (before, after), alike in changed.items():
        named = ", ".join("every other status" if status == "default" else status for status in alike)
        if before is None:
            message = f"raises {named} with {after}, which was not described"
            yield safe("error-added", symbol, message)
            continue
        good = after is not None and scope.fits(parse(after), parse(before))
        yield change(
            Impact.SAFE if good else Impact.BREAKING,
            "error-narrowed" if good else "error-changed",
            symbol,
            f"raises {named} with {after or 'undescribed data'}, no longer with {before}",
            Reach("call", symbol),
            typed=False,
        )


def _shape(shapes: Mapping[str, str], status: str) -> str | None:
    """By the status, then its range, then the default."""
    for key in (status, f"{status[:1]}XX", "default"):
        if key in shapes:
            return " | ".join(dict.fromkeys(annotations_of(shapes[key]))) or shapes[key]
    return None


# --- what is needed ------------------------------------------------------------------------------


def _auth(old: Function, new: Function, before: Surface, after: Surface) -> Iterator[Change]:
    """Breaking if credentials that were sufficient no longer are."""
    symbol = _symbol(old)
    was = before.client.auth if old.auth is None else old.auth
    now = after.client.auth if new.auth is None else new.auth
    if _sets(was) != _sets(now):
        enough = all(any(set(group) <= set(given) for group in now or ((),)) for given in was or ((),))
        yield change(
            Impact.SAFE if enough else Impact.BREAKING,
            "auth-relaxed" if enough else "auth-changed",
            symbol,
            f"needs {_credentials(now)}, no longer {_credentials(was)}",
            Reach("call", symbol),
            typed=False,
        )
    elif old.scopes != new.scopes:

        scopes = [needed.scopes.rstrip(".") or "none" for needed in (old, new)]
        message = f"needs the scopes {scopes[1]}, no longer {scopes[0]}"
        yield careful("scopes-changed", symbol, message, Reach("call", symbol))


def _sets(alternatives: tuple[tuple[str, ...], ...]) -> set[frozenset[str]]:
    """The alternatives without their order; no alternatives are one that needs nothing."""
    return {frozenset(schemes) for schemes in alternatives or ((),)}


def _credentials(alternatives: tuple[tuple[str, ...], ...]) -> str:
    return " or ".join(" with ".join(schemes) or "nothing" for schemes in alternatives) or "nothing"


def _media_types(old: Function, new: Function) -> Iterator[Change]:
    """With several media types callers choose one by an argument, which is compared as an argument."""
    was, now = old.accepts or ("application/json",), new.accepts or ("application/json",)
    if was != now and any(argument.name == "body" for argument in old.arguments):
        message = f"sends {' or '.join(now)}, no longer {' or '.join(was)}"
        yield safe("media-types-changed", _symbol(old), message, adds=set(was) < set(now))


# --- verbs ---------------------------------------------------------------------------------------

_COMES = {"plain": "as one response", "paged": "in pages", "batched": "in batches", "streamed": "as a stream"}
_TYPE_ARGUMENTS = {"paged": ("items",), "streamed": ("items",), "batched": ("inputs", "results", "errors")}


def _verbs(old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    """Calls that are no longer paged, batched or streamed, or whose items have another type."""
    symbol = Symbol("function", old.key)
    called = Reach("call", symbol)
    if old.kind == new.kind:
        yield from _type_arguments(symbol, old, new, scope)
    elif old.kind == "plain":
        yield safe(f"{new.kind}-now", symbol, f"comes {_COMES[new.kind]} now", adds=True)
    else:
        message = f"comes {_COMES[new.kind]}, no longer {_COMES[old.kind]}"
        yield breaking(f"{old.kind}-no-longer", symbol, message, called)


def _type_arguments(symbol: Symbol, old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    """Callers read all of them: an outcome has its input."""
    names = _TYPE_ARGUMENTS.get(old.kind, ())
    for what, was, now in zip(names, old.type_arguments, new.type_arguments, strict=False):
        if same(was, now):
            continue
        message = f"its {what} are {now}, no longer {was}"
        if scope.fits(parse(now), parse(was)):
            yield safe(f"{what}-narrowed", symbol, message)
        else:
            yield breaking(f"{what}-changed", symbol, message, Reach("call", symbol))
