"""Real descriptions: each is read and judged, quickly, and the same by both validators."""

import os
from pathlib import Path

import pytest
from callsheet.document.checks import check
from callsheet.document.source import SourceOptions, read
from callsheet.document.validate import validate
from callsheet.document.verdict import FAST, SLOW, verdict
from callsheet.errors import DocumentError, Problem, Severity

CORPUS = Path(os.environ.get("CALLSHEET_CORPUS") or Path(__file__).parents[3].parent / "shared" / "corpus")
needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is neither in CALLSHEET_CORPUS nor in ../shared/corpus"
)
MULTIFILE = "multifile/digitalocean/specification/DigitalOcean-public.v2.yaml"
PARTS_OF_OTHERS = ("common", "NewPet", "Pet", "parameters", "Error")


def _documents() -> list[str]:
    found = [
        path.relative_to(CORPUS).as_posix()
        for path in sorted(CORPUS.rglob("*"))
        if path.suffix in (".json", ".yaml", ".yml")
        and path.relative_to(CORPUS).parts[0] != "multifile"
        and path.stem not in PARTS_OF_OTHERS
    ]
    return [*found, MULTIFILE] if found else []


def _options(name: str) -> SourceOptions:
    return SourceOptions(cache=False, ref_root=(CORPUS / name).parent.parent)


@needs_corpus
@pytest.mark.parametrize("name", _documents())
@pytest.mark.slow
@pytest.mark.usefixtures("patience")
def test_read_and_judged(name: str) -> None:
    try:
        document = read(str(CORPUS / name), _options(name))
        problems = validate(document)
    except DocumentError as error:
        problems = error.problems
        assert all(problem.spot is not None for problem in problems)
        return
    for problem in problems[:50]:
        spot = document.locate(problem.at)
        assert spot.line >= 1
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]


@needs_corpus
@pytest.mark.parametrize("name", _documents())
@pytest.mark.slow
def test_parity_of_validators(name: str) -> None:
    """The companion promises the same verdicts; we need the same problems in the same places."""
    document = read(str(CORPUS / name), _options(name))
    checked = check(document)
    assert _told(verdict(document, checked, FAST)) == _told(verdict(document, checked, SLOW))


def _told(problems: tuple[Problem, ...]) -> set[tuple[str, str, str]]:
    return {(problem.code, problem.message, str(problem.at)) for problem in problems}


@needs_corpus
@pytest.mark.usefixtures("patience")
def test_a_large_description_is_read_and_judged_in_a_moment() -> None:
    document = read(str(CORPUS / "large" / "github.json"), SourceOptions(cache=False))
    problems = validate(document)
    assert {problem.code for problem in problems} == {"default-mismatch"}


@needs_corpus
def test_a_description_of_thousands_of_files() -> None:
    document = read(str(CORPUS / MULTIFILE), SourceOptions(cache=False))
    problems = validate(document)
    assert {problem.code for problem in problems} == {"misplaced-reference", "required-unknown"}
    paths = document.entry.api().mapping("paths")
    assert sum(1 for _, item in paths.items() for _ in item.path_item().operations()) == 659
