"""What a test asked, expected and obtained, so that a learner can compare."""

import re

from autograder.messages import Catalogue
from autograder.model import Failure

SPACE = "␣"
_MAX_LINES, _MAX_TEXT = 20, 1000  # of what the learner's code printed or said


def facts(failure: Failure, say: Catalogue) -> list[tuple[str, str]]:
    """Call, expected and obtained, where the failure has them and the learner has begun."""
    if failure.kind == "not-started":
        return []
    expected, obtained = map(_bounded, (failure.expected, failure.obtained))
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
    rows = [("call", failure.call), (labels[0], expected), (labels[1], obtained)]
    return [(say.text(label), value) for label, value in rows if value]


_WHERE = re.compile(r" \(<[^<>]*>, line (\d+)\)$")


def _bounded(text: str) -> str:
    """Short enough to read; what nobody sees (tabs, control signs) as Python writes it."""
    lines = text[:_MAX_TEXT].splitlines()
    cut = len(text) > _MAX_TEXT or len(lines) > _MAX_LINES
    written = (
        "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in line)
        for line in lines[:_MAX_LINES]
    )
    return "\n".join([*written, *(["…"] if cut else [])])


def _visible(printed: str) -> str:
    """Spaces as open boxes where they are easily overlooked: at the start or doubled."""
    return re.sub(r"(?m)^ +| {2,}", lambda found: SPACE * len(found[0]), printed)
