"""Fill in the table that Moodle or Canvas gave: only it has the numbers they know learners by."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.acquaintance import Acquaintances, squeezed
from autograder.gradebook.register import Register
from autograder.marksheet.sheets import total
from autograder.model import CourseError
from autograder.spreadsheet import safe, written

# Moodle writes its worksheet in the language of the site; these are squeezed.
_MARK = {"grade", "note", "cijfer"}
_MOST = {"maximumgrade", "notemaximale", "maximaalcijfer"}
_LOCKED = {
    "gradecanbechanged",
    "lanotepeutetremodifiee",
    "notemodifiable",
    "cijferkangewijzigdworden",
}
_NO = {"no", "non", "nee"}
_NAMES = (  # the surest first
    {"sisloginid", "idnumber", "numerodidentification", "idnummer"},
    {"emailaddress", "adressedecourriel", "emailadres"},
    {"sisuserid", "id"},
    {"fullname", "nomcomplet", "volledigenaam", "student"},
)
_POINTS = "pointspossible"
Row = list[str]


@dataclass(frozen=True, slots=True)
class Filled:
    """The table, and sentences about learners whose mark is not in it."""

    text: str
    notes: tuple[str, ...]
    number: int


def fill(register: Register, text: str, name: str) -> Filled:
    """Put the marks of an assignment into the table `text`, from the file `name`.

    Everything else stays as it is.  Points are converted where the table has another maximum.
    Raises CourseError when it is no table of Moodle or Canvas.
    """
    separator = _separator(text)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=separator))
    if len(rows) < 2:  # noqa: PLR2004 - a head and a learner
        raise CourseError(f"{name}: this table has no line for a learner; export it again.")
    head = [squeezed(title) for title in rows[0]]
    most = _first(head, _MOST)
    theirs = "student" in head and "section" in head
    column = _canvas_column(register, rows, name) if theirs else _first(head, _MARK)
    if column is None:
        msg = f"{name}: there is no column for marks; take Moodle's grading worksheet"
        raise CourseError(f"{msg} or Canvas's exported gradebook.")
    maximum = _points(rows, column) if theirs else None
    sheet = _Sheet(register, head, column, most, maximum)
    number = sum(sheet.put(row) for row in rows[1:])
    return Filled(written(rows, separator), tuple(sheet.notes()), number)


class _Sheet:
    """Goes through the lines, and remembers who has got a mark."""

    def __init__(
        self,
        register: Register,
        head: Sequence[str],
        column: int,
        most: int | None,
        maximum: float | None,
    ) -> None:
        self.register, self.column, self.most, self.maximum = register, column, most, maximum
        found = (_first(head, titles) for titles in _NAMES)
        self.names = [place for place in found if place is not None]
        self.locked = _first(head, _LOCKED)
        self.people = Acquaintances(register.people.values())
        self.done: dict[str, int] = {}
        self.unknown: list[str] = []
        self.closed: list[str] = []
        self.above: list[str] = []

    def put(self, row: Row) -> bool:
        """Whether a mark was put into this line."""
        if len(row) <= self.column or squeezed(row[0]) in {_POINTS, ""}:
            return False
        texts = [row[place] for place in self.names if row[place].strip()]
        student = self.people.who(*texts)
        if student is None:
            self.unknown.append(texts[-1] if texts else row[0])
            return False
        mark = total(self.register, student)
        if mark is None:
            return False
        if self.locked is not None and squeezed(row[self.locked]) in _NO:
            self.closed.append(student)
            return False
        self.done[student] = self.done.get(student, 0) + 1
        row[self.column] = safe(self._fitting(student, round(mark * self._factor(row), 2), row))
        return True

    def _fitting(self, student: str, mark: float, row: Row) -> float:
        """Moodle skips a mark above its maximum without a word; Canvas takes it."""
        most = _number(row[self.most]) if self.most is not None else None
        if most is None or mark <= most:
            return mark
        self.above.append(f"{student} ({mark:g} of {most:g})")
        return most

    def _factor(self, row: Row) -> float:
        maximum = _number(row[self.most]) if self.most is not None else self.maximum
        points = self.register.points
        return maximum / points if maximum and points else 1.0

    def notes(self) -> list[str]:
        """One sentence for each kind of line or learner that is left."""
        marked = {s for s in self.register.works if total(self.register, s) is not None}
        waiting = self.register.works.keys() - marked
        missing = marked - self.done.keys() - set(self.closed)
        twice = [student for student, number in self.done.items() if number > 1]
        said: Mapping[str, Sequence[str]] = {
            "in the table and not known here; their lines are as they were": self.unknown,
            "marked here and not found in the table; put their marks in by hand": sorted(missing),
            "still to be marked by a person; nothing was put in": sorted(waiting),
            "locked in the table; nothing was put in": self.closed,
            "in the table more than once; look at their lines": twice,
            "above Moodle's maximum, which was put in; for more, raise the Maximum grade in Moodle"
            " and take the worksheet again": self.above,
        }
        return [f"{', '.join(names)}: {what}." for what, names in said.items() if names]


def _canvas_column(register: Register, rows: Sequence[Row], name: str) -> int:
    """The one whose title is the assignment's name or title, with Canvas's number behind."""
    wanted = {squeezed(register.assignment), squeezed(register.title)}
    titles = [title.rpartition(" (")[0] or title for title in rows[0]]
    found = [place for place, title in enumerate(titles) if squeezed(title) in wanted]
    if len(found) != 1:
        raise CourseError(
            f"{name}: no column is called {register.assignment!r} or {register.title!r}, or more"
            " than one; name the assignment so in Canvas and export again."
        )
    return found[0]


def _points(rows: Sequence[Row], column: int) -> float | None:
    for row in rows[1:4]:
        if row and squeezed(row[0]) == _POINTS and len(row) > column:
            return _number(row[column])
    return None


def _first(head: Sequence[str], titles: set[str]) -> int | None:
    return next((place for place, title in enumerate(head) if title in titles), None)


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)
