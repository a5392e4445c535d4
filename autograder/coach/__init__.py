"""What a learner imports in a notebook: `from autograder import coach`.

Each tool is loaded when it is first used; importing `coach` only makes errors readable and puts a
button under exercises.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from autograder.coach import alarm, button

if TYPE_CHECKING:
    from autograder.coach.checking import check
    from autograder.coach.copying import fresh
    from autograder.coach.ladder import hint
    from autograder.coach.overview import progress
    from autograder.coach.predicting import predict
    from autograder.coach.puzzles import order, parsons
    from autograder.coach.quizzes import answer, quiz, revise
    from autograder.coach.submitting import submit
    from autograder.coach.tracing import trace

_TOOLS = {
    "answer": "quizzes",
    "check": "checking",
    "fresh": "copying",
    "hint": "ladder",
    "order": "puzzles",
    "parsons": "puzzles",
    "predict": "predicting",
    "progress": "overview",
    "quiz": "quizzes",
    "revise": "quizzes",
    "submit": "submitting",
    "trace": "tracing",
}
__all__ = [
    "answer",
    "check",
    "fresh",
    "hint",
    "order",
    "parsons",
    "predict",
    "progress",
    "quiz",
    "revise",
    "submit",
    "trace",
]


def __getattr__(name: str) -> Any:
    if name not in _TOOLS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_TOOLS[name]}"), name)


def __dir__() -> list[str]:
    return __all__


_interactive = sys.modules.get("IPython")
_shell = _interactive.get_ipython() if _interactive else None
if _shell is not None:
    alarm.install(_shell)
    button.install(_shell)
