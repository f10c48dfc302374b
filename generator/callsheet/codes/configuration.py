"""Problem codes of the configuration: rules for what the description does not have."""

from __future__ import annotations

from .row import ProblemCode, Severity

CONFIGURATION = (
    ProblemCode(
        code="package-name-taken",
        meaning="The package has the name of a module that it needs.",
        explanation=(
            "Where the folder around it is on Python's path, importing that module gives the package. Choose"
            " another name, or put the folder into a package."
        ),
        example='output = "src/calendar"',
    ),
    ProblemCode(
        code="rename-of-nothing",
        meaning="A rename is for a name that the description does not have.",
        explanation=(
            "Keys of `rename` are component names, operationIds, `tag:NAME`, `class:NAME`, or JSON pointers. "
            "Correct or remove the key."
        ),
        example='rename = { Eror = "HubSpotError" }',
    ),
    ProblemCode(
        code="rule-unfit",
        meaning="A rule or an extension does not fit any of its operations.",
        explanation=(
            "The message names the first operation and the reason, such as a missing query parameter."
        ),
        example='[[client.paging]]\noperations = ["pets.list_pets"]\noffset = "skip"',
    ),
    ProblemCode(
        code="nothing-selected",
        level=Severity.ERROR,
        meaning="`include` and `exclude` leave no operation.",
        explanation="The message lists what there is to select. `callsheet show SPEC` prints all of it.",
        example='include = ["tag:Pest"]',
    ),
    ProblemCode(
        code="rule-without-operation",
        meaning="A rule of the configuration is for no operation.",
        explanation=(
            "`callsheet show SPEC` prints the names of operations. Globs match these names and operationIds."
        ),
        example='safe = ["pets.serach"]',
    ),
)
