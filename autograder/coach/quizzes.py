"""`coach.quiz`, `coach.answer` and `coach.revise`: questions to click on, and the same as text."""

from collections.abc import Sequence
from datetime import datetime

from autograder.coach import bank, desk, diary, lessons, page, schedule
from autograder.coach.bank import LETTERS, Question
from autograder.coach.shown import Shown
from autograder.coach.verdict import LISTED, verdict
from autograder.messages import Catalogue


def quiz(name: str) -> Shown:
    """The questions of a set ("l0203-recall"), or one question.

    A lesson that has no recall questions of its own gets some of the lessons before.
    """
    lesson, _, chosen = name.partition("-")
    found = bank.named(name)
    if not found and chosen == "recall":
        order = [known.key for known in lessons.around()]
        found = schedule.recall(lesson, order, bank.everything())
    return _shown(found, "no-quiz")


def revise() -> Shown:
    """Up to five questions that are due today, from lessons that are done."""
    events = diary.events()
    done = schedule.since({lesson.key: lesson.checked for lesson in lessons.around()}, events)
    today = datetime.now().astimezone().date()
    found = schedule.due(bank.everything(), events, done, today)
    return _shown(found[: schedule.AT_ONCE], "nothing-due")


def answer(name: str, said: object) -> Shown:
    """Answer a question in writing: `coach.answer("l0203-q1", "A")`."""
    say = Catalogue(desk.language())
    found = bank.named(name)
    if len(found) != 1:
        return Shown("", say.text("no-quiz"))
    text = reply(found[0], str(said), say)
    return Shown(page.status(text, say), text)


def reply(question: Question, said: str, say: Catalogue) -> str:
    """What the coach says to an answer; it is remembered."""
    judged = verdict(question, said)
    if judged is None:
        return say.text("how-single" if question.kind == "predict" else f"how-{question.kind}")
    diary.note("answer", question.id, good=judged.right)
    mark = say.text("answer-right" if judged.right else "answer-not-yet")
    return f"{mark} {judged.why or say.text('read-again')}"


def _shown(questions: Sequence[Question], otherwise: str) -> Shown:
    say = Catalogue(desk.language())
    if not questions:
        return Shown("", say.text(otherwise))
    text = "\n\n".join(_text(n, q, say) for n, q in enumerate(questions, 1))

    def widget() -> object:
        from autograder.coach import panel  # noqa: PLC0415 - ipywidgets only when shown

        return panel.questions(questions, say, reply)

    return Shown(page.questions(questions, say), text, widget)


def _text(number: int, question: Question, say: Catalogue) -> str:
    code = [f"    {line}" for line in question.code.strip("\n").splitlines()]
    listed = zip(LETTERS, question.option, strict=False) if question.kind in LISTED else ()
    options = [f"   {letter} · {option.text}" for letter, option in listed]
    return "\n".join(
        [f"{number}. {question.prompt}", *code, *options, page.in_writing_text(question, say)]
    )
