"""Ask an answer what tests ask, outside of any test, and compare two answers."""

from collections.abc import Sequence
from typing import Any

from autograder.comparison import same, shown
from autograder.program import with_inputs
from autograder.reply import Gone
from autograder.session import Session
from autograder.verify.recording import Asked, Question

Said = tuple[Any, ...]  # value or variables, exception, prints, changed arguments


def answers(
    session: Session, exercise: str, asked: Asked, questions: Sequence[Question]
) -> list[Said]:
    """What the answer says to each question; the list ends where it no longer answers."""
    found = []
    for question in questions:
        session.begin(exercise)
        try:
            found.append(_answer(session, exercise, asked, question))
        except Gone as gone:
            found.append((gone.kind,))
            break
        session.restore()
    return found


def _answer(session: Session, exercise: str, asked: Asked, question: Question) -> Said:
    if question.function:
        reply = session.call(
            question.function, list(question.args), dict(question.options), [*question.lines]
        )
        value = reply.value
    else:
        code = session.code(exercise)
        if code is None:
            return ("missing",)
        source = with_inputs(code.source, dict(question.args))
        reply = session.run(code.position, source, [*question.lines])
        value = [session.get(name, reply.value).value for name in asked.results]
    raised = reply.raised.type if reply.raised else ""
    return value, raised, reply.printed, reply.changes


def difference(questions: Sequence[Question], right: Sequence[Said], other: Sequence[Said]) -> str:
    """The first question on which two answers differ, in words; or nothing."""
    for question, first, second in zip(questions, right, other, strict=False):
        if not same(first, second):
            return f"{asked_text(question)} gives {_shown(first)}, the mutant {_shown(second)}"
    return ""


def asked_text(question: Question) -> str:
    """A question as Python writes it."""
    if question.function:
        given = [*map(shown, question.args), *(f"{k}={shown(v)}" for k, v in question.options)]
        return f"{question.function}({', '.join(given)})"
    return ", ".join(f"{name} = {shown(value)}" for name, value in question.args) or "a run"


def _shown(said: Said) -> str:
    if len(said) == 1:
        return f"no answer ({said[0]})"
    value, raised, printed, changes = said
    what = raised or (repr(printed) if printed else shown(value))
    return f"{what}, with its argument changed" if changes else what
