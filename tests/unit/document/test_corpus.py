"""Real descriptions: each is read and judged, quickly, and the same by both validators."""

import pytest
from callsheet.configuration.options import Options
from callsheet.document.references.cursor import entry_of
from callsheet.document.source import read
from callsheet.errors import DocumentError, Problem, Severity
from callsheet.validation.findings import FAST, SLOW, validator_problems
from callsheet.validation.rules import check
from callsheet.validation.validate import validate

from ...corpus import CORPUS, DESCRIPTIONS, MULTIFILE

pytestmark = pytest.mark.corpus


def _options(name: str) -> Options:
    return Options(spec=str(CORPUS / name), cache=False, ref_root=(CORPUS / name).parent.parent)


@pytest.mark.parametrize("name", DESCRIPTIONS)
@pytest.mark.slow
@pytest.mark.usefixtures("patience")
def test_read_and_judged(name: str) -> None:
    try:
        document = read(_options(name))
        problems = validate(document)
    except DocumentError as error:
        problems = error.problems
        assert all(problem.spot is not None for problem in problems)
        return
    for problem in problems[:50]:
        spot = document.locate(problem.at)
        assert spot.line >= 1
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("name", DESCRIPTIONS)
@pytest.mark.slow
def test_parity_of_validators(name: str) -> None:
    """The companion promises the same findings; we need the same problems in the same places."""
    document = read(_options(name))
    checked = check(document)
    assert _told(validator_problems(document, checked, FAST)) == _told(
        validator_problems(document, checked, SLOW)
    )


def _told(problems: tuple[Problem, ...]) -> set[tuple[str, str, str]]:
    return {(problem.code, problem.message, str(problem.at)) for problem in problems}


@pytest.mark.usefixtures("patience")
def test_a_large_description_is_read_and_judged_in_a_moment() -> None:
    document = read(Options(spec=str(CORPUS / "large" / "github.json"), cache=False))
    problems = validate(document)
    assert {problem.code for problem in problems} == {"default-mismatch"}


def test_a_description_of_thousands_of_files() -> None:
    document = read(Options(spec=str(CORPUS / MULTIFILE), cache=False))
    problems = validate(document)
    assert {problem.code for problem in problems} == {"misplaced-reference", "required-unknown"}
    paths = entry_of(document).api().mapping("paths")
    assert sum(1 for _, item in paths.items() for _ in item.path_item().operations()) == 659
