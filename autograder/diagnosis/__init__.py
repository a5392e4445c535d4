"""From what Python says to the misconception behind it, for the hint a learner reads.

Texts of Python 3.11 to 3.14.  Each rule wants the text of the error and, where one text has
several causes, a second sign in the learner's cell; without it there is no hint.
"""

import re
from collections.abc import Collection

from autograder.diagnosis import attribute, calling, data, kind, line, naming, quote, stub
from autograder.diagnosis.case import Case, Hint, Rule, case_of
from autograder.diagnosis.hang import of_hang
from autograder.diagnosis.place import places
from autograder.diagnosis.value import of_printed, of_value

__all__ = ["Hint", "of_exception", "of_hang", "of_printed", "of_value", "places"]

MAX_MESSAGE, MAX_SOURCE = 500, 20_000
_OPEN = "_IncompleteInputError"  # from Python 3.13 on, of a cell whose bracket stays open
TOPICS = (stub, quote, line, naming, kind, calling, attribute, data)  # the first that explains


def of_exception(type_name: str, message: str, source: str, names: Collection[str]) -> Hint | None:
    """Return what to tell a learner whose cell `source` stopped with this exception."""
    if len(message) > MAX_MESSAGE or len(source) > MAX_SOURCE:
        return None
    type_name = "SyntaxError" if type_name == _OPEN else type_name
    message = re.sub(r" \([^()]*, line \d+\)$", "", message)
    try:
        case = case_of(message, source, names)
        hints = (_apply(rule, case) for topic in TOPICS for rule in topic.RULES.get(type_name, ()))
        return next((hint for hint in hints if hint), None)
    except RecursionError:  # an expression nested too deeply to be looked at
        return None


def _apply(rule: Rule, case: Case) -> Hint | None:
    pattern, action = rule
    found = re.match(pattern, case.message)
    if not found:
        return None
    return Hint(action, found.groupdict()) if isinstance(action, str) else action(case, found)
