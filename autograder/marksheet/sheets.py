"""New tables of marks, one line per learner."""

from collections.abc import Sequence

from autograder.gradebook.register import Person, Register, Work
from autograder.spreadsheet import safe, written

Row = list[str]


def spreadsheet(registers: Sequence[Register], *, semicolons: bool) -> str:
    """Each exercise, the penalty and the total, of one assignment or several.

    A spreadsheet program that writes 1,5 wants semicolons, and would read 1.5 as a day in May.
    """
    head = ["learner", "last_name", "first_name", "email"]
    for one in registers:
        head += [f"{question.id} /{question.points:g}" for question in one.questions]
        head += [f"{one.assignment} penalty", f"{one.assignment} /{one.points:g}"]
    rows = [head]
    for person in _everybody(registers):
        row: list[object] = [person.id, person.last_name, person.first_name, person.email]
        for one in registers:
            row += _marks(one, one.works.get(person.id))
        rows.append([_comma(value) if semicolons else safe(value) for value in row])
    return written(rows, ";" if semicolons else ",")


def moodle(registers: Sequence[Register]) -> str:
    """For Moodle's "Grades · Import · CSV file", which asks what each column is."""
    rows = [["ID number", "First name", "Last name", "Email address"]]
    rows[0] += [one.assignment for one in registers]
    for person in _everybody(registers):
        marks = [total(one, person.id) for one in registers]
        about = (person.id, person.first_name, person.last_name, person.email)
        rows.append([*map(safe, about), *map(_number, marks)])
    return written(rows)


def canvas(registers: Sequence[Register]) -> str:
    """For Canvas's "Gradebook · Import": it finds learners by their login, or by their name."""
    rows = [["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]]
    rows[0] += [one.assignment for one in registers]
    rows.append(["    Points Possible", "", "", "", "", *(f"{one.points:g}" for one in registers)])
    for person in _everybody(registers):
        names = ", ".join(filter(None, (person.last_name, person.first_name))) or person.id
        marks = [total(one, person.id) for one in registers]
        rows.append([safe(names), "", "", safe(person.id), "", *map(_number, marks)])
    return written(rows)


def total(register: Register, student: str) -> float | None:
    """What goes out for somebody: nothing while a person has still to decide."""
    work = register.works.get(student)
    return work.earned if work and not waits(register, work) else None


def waits(register: Register, work: Work) -> bool:
    """Whether an exercise has no mark yet, or one that a person wanted to look at."""
    marks = [work.marks.get(question.id) for question in register.questions]
    return any(mark is None or mark.earned is None or mark.waits for mark in marks)


def _marks(register: Register, work: Work | None) -> list[object]:
    if work is None:
        return [""] * (len(register.questions) + 2)
    marks = [work.marks.get(question.id) for question in register.questions]
    earned = ["" if mark is None or mark.earned is None else mark.earned for mark in marks]
    return [*earned, work.penalty, "" if waits(register, work) else work.earned]


def _everybody(registers: Sequence[Register]) -> list[Person]:
    found = {name: person for one in registers for name, person in one.people.items()}
    return sorted(found.values(), key=lambda p: (p.last_name.casefold(), p.name.casefold()))


def _number(value: float | None) -> str:
    return "" if value is None else safe(value)


def _comma(value: object) -> str:
    text = safe(value)
    return text.replace(".", ",") if isinstance(value, int | float) else text
