"""What an author forgot: notes to oneself, a merge that was not finished, keys nobody reads."""

import ast
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from autograder import mark
from autograder.verify.finding import Finding
from autograder.verify.material import Material, toml

NOTE = re.compile(r"\b(TODO|FIXME|XXX+)\b|(?i:\blorem ipsum\b)")
MERGE = re.compile(r"^(<{7}|>{7})( |$)", re.MULTILINE)
OWN_PLACE = re.compile(r"/(?:home|Users)/\w+|\b[A-Z]:\\+Users\b")
THEIRS = ("parametrize", "usefixtures", "filterwarnings", "skip", "skipif", "xfail")  # pytest's
MARKS = [*mark.NAMES, *THEIRS]
LANGUAGES = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
TABLES = {
    "assignment.toml": {
        "": "id module title minutes lessons points draft early excused exercise",
        "exercise": "id points targets excused",
    },
    "lesson.toml": {
        "": "id slug module shape minutes title draft needs misconceptions early excused"
        " objective activity word",
        "objective": "id",
        "activity": "id kind checked objectives practice misconceptions excused",
        "word": "sound",
    },
    "quiz.toml": {
        "": "question",
        "question": "id set kind prompt code objectives concept misconception lesson option",
        "option": "text correct why tag",
    },
    "mutants.toml": {"": "mutant", "mutant": "exercise change equivalent accepted"},
}


def leftovers(unit: Material) -> Iterator[Finding]:
    """In the notebook and in every file of text beside it."""
    for cell in unit.node.cells:
        for sentence in _forgotten(cell.source):
            yield Finding(unit.path, str(cell.get("id", "")), sentence, "leftovers")
    for name in ("*.toml", "*.py", "*.md", "*/*.py"):
        for path in sorted(unit.folder.glob(name)):
            for sentence in _forgotten(path.read_text(encoding="utf-8")):
                yield Finding(path, "", sentence, "leftovers")
    for path in sorted([*unit.folder.glob("*/test_*.py"), *unit.folder.glob("test_*.py")]):
        yield from _marks(path)
    for name, tables in TABLES.items():
        if (unit.folder / name).exists():
            yield from _keys(unit.folder / name, tables)


def _forgotten(text: str) -> Iterator[str]:
    for found in dict.fromkeys(place[0] for place in NOTE.finditer(text)):
        yield f"« {found} » is a note to yourself; do it, or take it out."
    for found in dict.fromkeys(place[0] for place in OWN_PLACE.finditer(text)):
        yield f"« {found} » is a folder of your computer; learners have data/."
    if MERGE.search(text):
        yield "a merge was not finished here; choose one side and take the marks out."


def _marks(path: Path) -> Iterator[Finding]:
    """A mark that pytest does not know changes nothing, silently."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError:
        return  # pytest says so, too
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    marks = [node.attr for node in found if ast.unparse(node.value) == "pytest.mark"]
    for name in dict.fromkeys(one for one in marks if one not in MARKS):
        sentence = f"nothing reads the mark « {name} »; {_near(name, MARKS)}"
        yield Finding(path, "", sentence, "leftovers")


def _near(said: str, known: Sequence[str]) -> str:
    near = get_close_matches(said, known, 1)
    return f"did you mean « {near[0]} »?" if near else f"known are {', '.join(known)}."


def _keys(path: Path, tables: dict[str, str]) -> Iterator[Finding]:
    for table, name, entry in _tables(toml(path)):
        known = tables.get(table, "").split()
        for key in entry:
            if table in tables and key not in known and not _language(key, table):
                sentence = f"nothing reads « {key} »; {_near(key, known)}"
                yield Finding(path, name, sentence, "leftovers")


def _language(key: str, table: str) -> bool:
    return table in {"objective", "word"} and bool(LANGUAGES.fullmatch(key))


def _tables(found: dict[str, Any], table: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every table, under the name of the array that it stands in; titles and reasons are free."""
    yield table, str(found.get("id", found.get("exercise", ""))), found
    for name, value in found.items():
        for entry in value if isinstance(value, list) else ():
            if isinstance(entry, dict):
                yield from _tables(entry, name)
