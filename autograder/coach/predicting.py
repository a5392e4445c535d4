"""`coach.predict("l0203-predict1", 4)`: what was foreseen beside what Python prints."""

import ast
from dataclasses import dataclass

from autograder.coach import bank, checking, desk, diary, foresight, page, watch
from autograder.coach.bank import Question
from autograder.coach.kernel import copied
from autograder.coach.shown import Shown
from autograder.coach.verdict import verdict
from autograder.messages import Catalogue
from autograder.syntax import read_names

MOST = 20  # lines shown of what was printed


@dataclass(frozen=True, slots=True)
class Program:
    """Some code of the lesson; a question of its quiz knows the answers that are often given."""

    code: str
    question: Question | None = None


def predict(name: str, said: object = ...) -> Shown:
    """Ask what a program of the lesson will print; with an answer, run it and compare."""
    say, program = Catalogue(desk.language()), _program(name)
    if program is None:
        return Shown("", say.text("no-quiz"))
    text = str(said).strip()
    if said is ... or text in {"", "?"}:
        return _asked(name, program, say)
    ended, printed = watch.tried(program.code, copied(checking.notebook()[0]))
    ended = {"hung": say.text("hung")}.get(ended, ended)
    return _compared(name, program, text, (printed.rstrip().splitlines(), ended), say)


def _program(name: str) -> Program | None:
    asked = [question for question in bank.named(name) if question.id == name and question.code]
    if asked:
        return Program(asked[0].code.strip("\n"), asked[0])
    cells = desk.cells(name, original_of=True)
    found = [cells[cell] for cell in (f"{name}-run", name) if cell in cells]
    try:
        return Program(_without_stubs(found[0])) if found else None
    except SyntaxError:  # a text, not a program
        return None


def _without_stubs(source: str) -> str:
    """The cell without its `my_prediction = ...`."""
    tree = ast.parse(source)
    read = read_names(tree)
    left = source.splitlines()
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name not in read:
                if ast.unparse(value) in {"...", "'?'", "['?']", "''"}:
                    left[node.lineno - 1] = ""
            case _:
                pass
    return "\n".join(left).strip("\n")


def _asked(name: str, program: Program, say: Catalogue) -> Shown:
    prompt = program.question.prompt if program.question else say.text("what-prints")
    written = f'{say.text("in-writing")} `coach.predict("{name}", "…")`'

    def widget() -> object:
        from autograder.coach import panel  # noqa: PLC0415 - ipywidgets only when shown

        head = page.render("asked", say, sentence=prompt, code=program.code, written=written)
        words = say.text("your-prediction"), say.text("compare")
        return panel.field(head, words, lambda said: predict(name, said), say)

    html = page.render("asked", say, sentence=prompt, code=program.code, written=written)
    return Shown(html, "\n".join([prompt, program.code, written.replace("`", "")]), widget)


def _compared(
    name: str, program: Program, said: str, real: tuple[list[str], str], say: Catalogue
) -> Shown:
    (printed, ended), question = real, program.question
    found = verdict(question, said) if question else None
    how = foresight.agreement(said, printed, ended)
    if found and len(said) == 1 and said.isalpha():  # a letter of the quiz
        how = "same" if found.right else ""
    good = found.right if found else bool(how)
    diary.note("answer" if found else "predict", name, good=good)
    sentence = _sentence(how or "same" if good else "", said, printed, say)
    why = found.why if found else _reason(question) if question and not good else ""
    shown = [*printed[:MOST], *["…"] * (len(printed) > MOST), *filter(None, [ended])]
    label = say.text("python-prints" if shown else "python-prints-nothing")
    facts = {"sentence": sentence, "label": label, "printed": "\n".join(shown), "why": why}
    text = "\n".join(filter(None, [sentence, label, *(f"   {line}" for line in shown), why]))
    return Shown(page.render("foreseen", say, **facts), text)


def _sentence(how: str, said: str, printed: list[str], say: Catalogue) -> str:
    said = said.replace("`", "")
    if how == "lines":
        return say.counted("foreseen-lines", len(printed), said=said, count=len(printed))
    line = 0 if how else foresight.first_difference(said, printed)
    return say.text(f"foreseen-{how or ('line' if line else 'other')}", said=said, line=line)


def _reason(question: Question) -> str:
    return next(option.why for option in question.option if option.correct)
