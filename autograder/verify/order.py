"""Nothing is used before it is taught: the syntax and names of a unit against the syllabus."""

import ast
import textwrap
from collections.abc import Iterable, Iterator

from autograder.model import CourseError
from autograder.syntax.tree import stored_names
from autograder.verify import page
from autograder.verify.finding import Finding
from autograder.verify.material import Material, toml
from autograder.verify.naming import features

SYLLABUS = "courses/syllabus.toml"
OWN = "autograder"  # `from autograder import coach` is given


def order(unit: Material) -> Iterator[Finding]:
    """What a unit uses that comes in a later module, or in none."""
    taught = _taught(unit)
    module = str(unit.about.get("module", ""))
    modules = list(taught)
    if module not in taught:
        sentence = f"there is no module « {module} » in {SYLLABUS}; correct `module`."
        yield Finding(unit.about_path, "", sentence, "order")
        return
    known = {name for m in modules[: modules.index(module) + 1] for name in taught[m]}
    known |= set(unit.about.get("early", {}))
    later = {name: m for m in reversed(modules) for name in taught[m]}
    for cell, used in _used(unit).items():
        for name in sorted(used - known - _given(unit)):
            when = f"comes in {later[name]}" if name in later else f"is not in {SYLLABUS}"
            sentence = (
                f"`{name}` {when}, and this is {module}: say it otherwise, or give the reason in"
                " `early`."
            )
            yield Finding(unit.path, cell, sentence, "order")


def _taught(unit: Material) -> dict[str, list[str]]:
    path = unit.root / SYLLABUS
    if not path.exists():
        raise CourseError(f"{path}: it is not there; write what each module teaches.")
    return {module: list(names) for module, names in toml(path).items()}


def _given(unit: Material) -> set[str]:
    """Modules that lie beside the notebook."""
    local = {path.stem for path in unit.folder.glob("*.py")}
    return {f"import {name}" for name in local | {OWN}} | ({"import"} if local else set())


def _used(unit: Material) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    own = _defined(code for _, code in _codes(unit))
    for cell, code in _codes(unit):
        if tree := _parsed(code):
            found.setdefault(cell, set()).update(features(tree, own))
    return found


def _codes(unit: Material) -> Iterator[tuple[str, str]]:
    """Cell and code of everything that learners read or are meant to write."""
    for cell in unit.node.cells:
        name = str(cell.get("id", ""))
        if cell.cell_type == "code":
            yield name, cell.source
        else:
            yield from (
                (name, code) for lang, code in page.read(cell.source).fences if lang == "python"
            )
    if not unit.graded:
        yield from unit.solutions.items()
    for question in unit.quiz:
        yield str(question.get("id", "")), str(question.get("code", ""))


def _parsed(code: str) -> ast.Module | None:
    """The code's tree; code that is broken on purpose has none."""
    try:
        return ast.parse(textwrap.dedent(code))
    except SyntaxError:
        return None


def _defined(codes: Iterable[str]) -> set[str]:
    """Names that the unit gives itself."""
    trees = list(filter(None, map(_parsed, codes)))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = {n.name for n in nodes if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    return named.union(*map(stored_names, trees))
