"""What a learner imports in a notebook: `from autograder import coach`.

Each tool is loaded when it is first used; importing `coach` only makes errors readable.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from autograder.coach import alarm

if TYPE_CHECKING:
    from autograder.coach.checking import check
    from autograder.coach.copying import fresh
    from autograder.coach.overview import progress
    from autograder.coach.quizzes import answer, quiz, revise

_TOOLS = {
    "answer": "quizzes",
    "check": "checking",
    "fresh": "copying",
    "progress": "overview",
    "quiz": "quizzes",
    "revise": "quizzes",
}
__all__ = ["answer", "check", "fresh", "progress", "quiz", "revise"]


def __getattr__(name: str) -> Any:
    if name not in _TOOLS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_TOOLS[name]}"), name)


def __dir__() -> list[str]:
    return __all__


alarm.install()
