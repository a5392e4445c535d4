"""What learners must not read (hidden tests, solutions) and what their code must not change."""

import html
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from autograder import notebook
from autograder.demo import homework
from autograder.gradebook.wiring import RELEASED

MARK = "hostile-was-here"  # in the name of each file that the hostile learners try to make
_SHORTEST = 8  # characters of a line that says something
_NOT_OURS = {"build", "wheelhouse", "__pycache__", "node_modules"}


def leaks(root: Path, typed: Iterable[str]) -> list[str]:
    """Lines of hidden tests below `root`, sources apart; `typed` is what learners know anyway."""
    sources = [path for path in _files(root / "assignments") if path.suffix in {".ipynb", ".py"}]
    hidden = [_text(path) for path in sources if path.parent.name == "hidden"]
    public = [_text(path) for path in sources if path.parent.name not in {"hidden", "wrong"}]
    lines = {line for text in hidden for line in text.splitlines()}
    names = {name for text in hidden for name in re.findall(r"def (test_\w+)", text)}
    places = [path for path in _files(root) if root / "assignments" not in path.parents]
    return _found(_secrets({*lines, *names}, [*public, *typed]), places, "hidden tests")


def solutions(released: Path, assignment: Path) -> list[str]:
    """Lines of solutions found in a released folder."""
    source = assignment / f"{assignment.name}.ipynb"
    cells = [cell.source for cell in notebook.read(source).cells]
    regions = [part for cell in cells for part in _REGION.findall(cell)]
    public = [_REGION.sub("", cell) for cell in cells]
    public += map(_text, _files(assignment / "tests"))
    lines = {line for region in regions for line in homework.solution(region).splitlines()}
    return _found(_secrets(lines, public), _files(released), "solutions")


_REGION = re.compile(r"### BEGIN SOLUTION.*?### END SOLUTION", re.DOTALL)


def contents(released: Path, assignment: Path) -> list[str]:
    """What a released folder holds besides the notebook, tests/ and data/, or lacks of them."""
    wanted = {
        path.relative_to(assignment)
        for path in _files(assignment)
        if path.relative_to(assignment).parts[0] in {*RELEASED, f"{assignment.name}.ipynb"}
    }
    found = {path.relative_to(released) for path in _files(released)}
    extra = [f"{released / path}: this must not be released." for path in sorted(found - wanted)]
    return extra + [f"{released / path}: this is missing." for path in sorted(wanted - found)]


def state(root: Path) -> dict[Path, tuple[int, int]]:
    """The files of a course, without what is built: size and time of each."""
    found = {}
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if name[0] != "." and name not in _NOT_OURS]
        for path in (Path(folder, name) for name in files):
            facts = path.lstat()
            found[path] = (facts.st_size, facts.st_mtime_ns)
    return found


def traces(before: dict[Path, tuple[int, int]], root: Path, others: Iterable[Path]) -> list[str]:
    """What hostile code has changed in `root`, or left in the other folders."""
    after = state(root)
    changed = sorted(path for path, facts in before.items() if after.get(path) != facts)
    changed += sorted(after.keys() - before.keys())
    changed += sorted(path for folder in others for path in folder.glob(f"*{MARK}*"))
    return [f"{path}: this changed while learners' code ran." for path in dict.fromkeys(changed)]


def _secrets(lines: Iterable[str], public: Iterable[str]) -> list[tuple[str, str]]:
    """The lines that are distinctive: long enough, and not in any public text."""
    known = [_squeezed(text) for text in public]
    found = ((_squeezed(line), line.strip()) for line in sorted(lines))
    return [
        (needle, line)
        for needle, line in found
        if len(needle) >= _SHORTEST and not any(needle in text for text in known)
    ]


def _found(secrets: list[tuple[str, str]], places: Iterable[Path], whose: str) -> list[str]:
    """One sentence for each text that holds secrets; of equal files, the first is named."""
    found = []
    for text, path in {_text(path): path for path in reversed(list(places))}.items():
        readings = list(_readings(text))
        lines = [line for needle, line in secrets if any(needle in known for known in readings)]
        if lines:
            found.append(f"{path}: {len(lines)} lines of {whose} stand there, such as: {lines[0]}")
    return found


def _readings(text: str) -> Iterator[str]:
    """As it is written, and as a browser shows it."""
    yield _squeezed(text)
    yield _squeezed(html.unescape(re.sub(r"<[^<>]*>", "", text)))


def _squeezed(text: str) -> str:
    """Without spaces and without what JSON adds to quotes."""
    return re.sub(r"[\s\\]+", "", text)


def _files(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
