"""What a test asked, expected and obtained, so that a learner can compare."""

import re

from autograder.messages import Catalogue, visible
from autograder.model import Failure

SPACE = "␣"
_WIDTH = 80  # signs of a line; longer ones are folded
_SPACES = re.compile(r"\s|\\n")
_MAX_LINES, _MAX_TEXT = 20, 1000  # of what the learner's code printed or said


def facts(failure: Failure, say: Catalogue) -> list[tuple[str, str]]:
    """Call, expected and obtained, where the failure has them and the learner has begun."""
    if failure.kind == "not-started":
        return []
    expected, obtained = map(_bounded, (failure.expected, failure.obtained))
    if failure.kind in {"value", "prints"} and _only_spaces_differ(expected, obtained):
        expected, obtained = (text.replace(" ", SPACE) for text in (expected, obtained))
    labels = ("expected", "obtained")
    if failure.kind == "changed":
        labels = ("before", "after")
    elif failure.kind == "raises":
        expected = say.text("error-type", type=expected)
    elif failure.kind == "prints":
        nothing = say.text("nothing-printed").replace("`", "")
        expected, obtained = _visible(expected), _visible(obtained) or nothing
    elif failure.kind == "cell-error":
        obtained = _WHERE.sub(lambda m: f" ({say.text('line', number=m[1])})", obtained)
    if obtained == "None" and failure.kind == "value":
        obtained = say.text("no-value")
    if failure.kind in {"value", "type", "changed"}:
        expected, obtained = _folded(expected), _folded(obtained)
    asked = _folded(visible(failure.call))
    rows = [(_label(asked), asked), (labels[0], expected), (labels[1], obtained)]
    return [(say.text(label), value) for label, value in rows if value]


def _label(asked: str) -> str:
    """A call, the values that a program starts with, or a variable."""
    if re.match(r"\w+ = ", asked):
        return "with"
    return "variable" if re.fullmatch(r"\w+", asked) else "call"


_PIECE = re.compile(r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^'",]|,(?! )|['"])*(?:, |\Z)""")
_WHERE = re.compile(r" \(<[^<>]*>, line (\d+)\)$")


def _folded(written: str) -> str:
    """Nested data on several lines, broken after a comma that is not inside a text."""
    lines = [""]
    for piece in _PIECE.findall(written):
        if lines[-1] and len(lines[-1]) + len(piece.rstrip()) > _WIDTH:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.rstrip(" ") for line in lines)


def _only_spaces_differ(one: str, other: str) -> bool:
    """Texts that look alike on a screen; Python writes the end of a line as `\\n`."""
    return one != other and _SPACES.sub("", one) == _SPACES.sub("", other)


def _bounded(text: str) -> str:
    """Short enough to read; what nobody sees (tabs, control signs) as Python writes it."""
    lines = text[:_MAX_TEXT].splitlines()
    cut = len(text) > _MAX_TEXT or len(lines) > _MAX_LINES
    return "\n".join([*map(visible, lines[:_MAX_LINES]), *(["…"] if cut else [])])


def _visible(printed: str) -> str:
    """Spaces as open boxes where they are easily overlooked: at the start or doubled."""
    return re.sub(r"(?m)^ +| {2,}", lambda found: SPACE * len(found[0]), printed)
