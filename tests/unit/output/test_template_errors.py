"""What people read when a template of theirs is wrong: the exact text of each message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.rules import TemplateOptions
from callsheet.errors import OptionsError

SPEC = str(Path(__file__).parents[2] / "golden" / "template_extended" / "spec.yaml")


def refused(folder: Path, files: dict[str, str], **given: Any) -> str:
    for name, text in files.items():
        (folder / "mine" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "mine" / name).write_text(text)
    code = folder / "mine/extras.py" if "extras.py" in files else None
    options = Options(
        spec=SPEC,
        output=folder / "shop",
        templates=folder / "mine",
        template=TemplateOptions(code=code, **given),
    )
    with pytest.raises(OptionsError) as caught:
        pipeline.build(options)
    return str(caught.value).replace(f"{folder}/", "")


PER_PACKAGE = "{# per: package, to: notes.txt #}\n"
PER_OPERATION = "{# per: operation, to: {name}.txt #}\n"
LISTING = (
    "template notes.txt.jinja:2, for module pets, operation list_pets: a template can print only Code, "
    "got "
)
FIELD = '{% extends "builtin/parts/dataclass.jinja" %}\n{% block field %}\n'


MISTAKES = [
    (
        "parts/dataclass.jinja",
        FIELD + "{{ field.anotation }}\n{% endblock %}",
        "template parts/dataclass.jinja:3, block field, for module models, declaration Pet, field pet_name: "
        "'callsheet.python.views.models.FieldView object' has no attribute 'anotation'; "
        "did you mean 'annotation'?",
    ),
    (
        "parts/dataclass.jinja",
        FIELD + "{{ feild.annotation }}\n{% endblock %}",
        "template parts/dataclass.jinja:3, block field, for module models, declaration Pet, field pet_name: "
        "'feild' is undefined; did you mean 'field'?",
    ),
    (
        "notes.txt.jinja",
        PER_PACKAGE + "\n{{ package.transport.upper() }}",
        "template notes.txt.jinja:3, for package shop: a template can print only Code, got str; "
        "a plain text may come from the description, which is untrusted: "
        "print a field of the view that is Code, or a literal of the text: {{ value | literal }}",
    ),
    (
        "notes.txt.jinja",
        PER_OPERATION + "{{ operation.keyword[0] }}",
        LISTING + "ArgumentView; print one of its fields: name, annotation, default, declaration, "
        "location, wire, required, doc, description, extensions",
    ),
    (
        "notes.txt.jinja",
        PER_OPERATION + "{{ operation.title }}",
        LISTING + "NoneType; test it first: {% if value %}{{ value }}{% endif %}",
    ),
    (
        "notes.txt.jinja",
        PER_OPERATION + "{{ operation.keyword }}",
        LISTING + "tuple; loop over it, or join its parts: {{ parts | join(', ') }}",
    ),
    (
        "notes.txt.jinja",
        PER_PACKAGE + "{{ package.name | markdwon }}",
        "template notes.txt.jinja:2: No filter named 'markdwon'.; did you mean 'markdown'?",
    ),
    (
        "notes.txt.jinja",
        PER_PACKAGE + '{% include "notes.txt.jinja" %}',
        "template notes.txt.jinja:2, for package shop: it includes or extends itself",
    ),
    (
        "notes.txt.jinja",
        PER_PACKAGE + "{{ vars.taem }}",
        "template notes.txt.jinja:2, for package shop: 'dict object' has no attribute 'taem'; "
        "did you mean 'team'?",
    ),
    (
        "script.py.jinja",
        "{# per: package, to: script.py #}\nimport os\nx_{{ package.name }} = 1",
        "template script.py.jinja makes script.py: line 3: an undeclared name; if it is meant, say "
        'ungated = ["script.py.jinja"] under [template] in the configuration',
    ),
]


@pytest.mark.parametrize(("name", "text", "message"), MISTAKES)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, name: str, text: str, message: str) -> None:
    assert refused(tmp_path, {name: text}, vars={"team": "Pets"}) == message


RAISES = "def slow(text):\n    return {}[text]\n\nFILTERS = {'slow': slow}\n"
PLAIN = (
    "from callsheet.templating import replace\n"
    "def adjust(package):\n"
    "    return replace(package, docstring='x')\n"
)
STRANGE = PLAIN.replace("docstring='x'", "name=type(package.name)('sh' + 'ip')")
DEEP = (
    "from callsheet.templating import replace\n"
    "def adjust(package):\n"
    "    module = replace(package.models[0], declarations=[])\n"
    "    return replace(package, models=(module,))\n"
)


@pytest.mark.parametrize(
    ("code", "template", "message"),
    [
        (
            RAISES,
            "{{ package.name | slow }}",
            "template notes.txt.jinja:2, for package shop: mine/extras.py:2: KeyError: 'shop'",
        ),
        ("FILTERS = [1]", "", "mine/extras.py: FILTERS must be a dictionary of names and functions"),
        ("FILTERS = {'json': str}", "", "mine/extras.py: a filter 'json' exists already"),
        ("adjust = 1", "", "mine/extras.py: adjust must be a function: Package to Package"),
        ("1 +", "", "mine/extras.py:1: SyntaxError: invalid syntax (extras.py, line 1)"),
        (
            "def adjust(package): pass",
            "",
            "mine/extras.py: adjust: package must be Package, got NoneType",
        ),
        (
            PLAIN,
            "",
            "mine/extras.py: adjust: package.docstring must be Code, got str; Code(...) says that you "
            "vouch for a text, literal(...) makes a literal of it",
        ),
        (
            STRANGE,
            "",
            "mine/extras.py: adjust: package.name is an undeclared name: ship; rename in the "
            "configuration, or write the name in your file",
        ),
        (
            DEEP,
            "",
            "mine/extras.py: adjust: package.models[0].declarations must be tuple[views.models.ModelView | "
            "views.models.EnumView | views.models.AliasView, ...], got list",
        ),
    ],
)
def test_a_mistake_in_code_is_named_with_its_place(
    tmp_path: Path, code: str, template: str, message: str
) -> None:
    assert refused(tmp_path, {"extras.py": code, "notes.txt.jinja": PER_PACKAGE + template}) == message


def test_another_view_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, {}, view=7) == (
        "template.view: your templates are for view 7, and this version of callsheet has view 4; "
        "callsheet templates diff shows what changed"
    )


def test_what_is_not_vouched_for_is_refused(tmp_path: Path) -> None:
    text = "{# per: tag, to: tasks/{name}.py #}\ntask_{{ module.name }} = 1\n"
    for vouched in (["tasks.py.jinja"], ["tasks/*"]):
        (tmp_path / "mine").mkdir(exist_ok=True)
        (tmp_path / "mine/tasks.py.jinja").write_text(text)
        template = TemplateOptions(ungated=tuple(vouched))
        options = Options(spec=SPEC, output=tmp_path / "shop", templates=tmp_path / "mine", template=template)
        assert any(file.path == "tasks/pets.py" for file in pipeline.build(options).files)
    assert "an undeclared name" in refused(
        tmp_path, {"tasks.py.jinja": text}, ungated=("tasks/x*", "package/*")
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OptionsError, match="templates: there is no folder mine"):
        pipeline.build(Options(spec=SPEC, output=tmp_path / "shop", templates=Path("mine")))


@pytest.mark.parametrize(
    ("name", "header", "remedy"),
    [
        ("package/models.py.jinja", "per: module, to: models/{name}.py", "its path must be {place}.py"),
        (
            "package/models_init.py.jinja",
            "per: package, to: models/__init__.py",
            'it must print nothing unless package.index.layout is "package"',
        ),
        ("mine.py.jinja", "per: package, to: models/mine.py", "its path must not be in models/"),
    ],
)
def test_templates_write_nothing_in_a_folder_beside_the_one_module_of_models(
    name: str, header: str, remedy: str, tmp_path: Path
) -> None:
    assert refused(tmp_path, {name: f"{{# {header} #}}\nfrom __future__ import annotations\n"}) == (
        f"template {name}: {remedy}, since all models of this client are in one module; "
        'or set models = "package"'
    )
