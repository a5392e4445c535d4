"""What the templates ask for, in the words of a language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from autograder import feedback
from autograder.feedback.rendering import templates
from autograder.gradebook import prose
from autograder.gradebook.asked import Question
from autograder.gradebook.handwritten import Answer, Tally
from autograder.messages import Catalogue
from autograder.written import grouping
from autograder.written.grouping import Group
from autograder.written.matter import Matter

PLACE = "tremplin/written"
_MOST_BUTTONS = 10  # points: above, a number is written
_MOST_COMMENTS = 50


class Words:
    """How values are written in a language; `base` is the server's own address."""

    def __init__(self, lang: str, base: str) -> None:
        self._say = Catalogue(lang)
        self.say, self.base = self._say.text, base

    def number(self, value: float) -> str:
        """Points."""
        return feedback.number(value, self._say)

    def ticked(self, sentence: str) -> Markup:
        """A sentence in which commands and file names, between backticks, are code."""
        parts = enumerate(sentence.split("`"))
        return Markup().join(Markup("<code>{}</code>").format(p) if n % 2 else p for n, p in parts)

    def waiting(self, number: int) -> str:
        """Seven answers wait."""
        return self._say.counted("written-waiting", number, n=number)

    def url(self, asked: Question) -> str:
        """Where its page is."""
        parts = (asked.assignment, asked.notebook, asked.name)
        return "/".join((f"{self.base}{PLACE}", *(quote(part, safe="") for part in parts)))


@dataclass(frozen=True, slots=True)
class Row:
    """A question in the overview."""

    tally: Tally
    title: str


class Overview(Words):
    """What the template `overview.html.j2` asks for; `problem` is a sentence, or empty."""

    def __init__(
        self, rows: Sequence[Row], lang: str, base: str, *, formgrader: bool, problem: str = ""
    ) -> None:
        super().__init__(lang, base)
        self.rows, self.formgrader, self.problem = rows, formgrader, problem
        self.title = self.say("written-title")

    @property
    def assignments(self) -> list[str]:
        """Their names, in order."""
        return list(dict.fromkeys(row.tally.question.assignment for row in self.rows))


class Marking(Words):
    """What the template `question.html.j2` asks for."""

    def __init__(
        self, asked: Question, matter: Matter, answers: Sequence[Answer], base: str, xsrf: str
    ) -> None:
        super().__init__(matter.lang, base)
        self.asked, self.matter, self.xsrf = asked, matter, xsrf
        self.groups = grouping.groups(answers)
        self.lost = sum(one.lost for one in answers)
        self.left = sum(one.waits for one in answers)
        self.comments = grouping.comments(answers)[:_MOST_COMMENTS]
        self.title = matter.title or asked.name

    @property
    def worth(self) -> str:
        """What can be earned."""
        most = self.asked.points
        return self._say.counted("written-worth", most, n=self.number(most))

    @property
    def steps(self) -> list[float]:
        """Marks with a button: halves up to the maximum; none where there would be too many."""
        most = self.asked.points
        halves = [half / 2 for half in range(int(2 * most) + 1)] if most <= _MOST_BUTTONS else []
        return halves if not halves or halves[-1] == most else [*halves, most]

    def text(self, group: Group) -> Markup:
        """What was written: nothing in it can do anything."""
        source = group.first.text
        return prose.python(source) if self.asked.code else prose.Prose().learner(source)

    def shared(self, group: Group) -> str:
        """For how many learners the mark is."""
        number = len(group.answers)
        if group.first.empty:
            return self._say.counted("written-empty", number, n=number)
        return self.say("written-same", n=number) if number > 1 else ""

    def state(self, group: Group) -> str:
        """What the gradebook has."""
        if not group.agrees:
            return self.say("written-differ", marks=self._each(group))
        if group.state == "waits" or group.score is None:
            return self.say("written-waits")
        points = self.points(group.score)
        return self.say(f"written-{group.state}", points=points)

    def saved(self, group: Group) -> str:
        """What was written into the gradebook."""
        return self.say("written-saved", state=self.state(group))

    def before(self, group: Group) -> str:
        """What somebody else wrote there first."""
        key = "written-before-comment" if group.comment else "written-before"
        return self.say(key, state=self.state(group), comment=group.comment)

    def points(self, score: float) -> str:
        """One and a half of two."""
        return feedback.points_of(score, self.asked.points, self._say)

    def _each(self, group: Group) -> str:
        """One point (3), two points (1), …"""
        none = self.say("written-none")
        given = Counter(none if a.score is None else self.number(a.score) for a in group.answers)
        return ", ".join(f"{mark} ({number})" for mark, number in given.items())

    def facts(self, group: Group) -> dict[str, object]:
        """What the page's script knows of a group, and is told again when it has changed."""
        return {
            "ids": group.ids,
            "texts": group.texts,
            "marks": group.marks,
            "state": group.state,
            "score": group.score,
            "comment": group.comment,
            "said": self.state(group),
        }


def html(name: str, page: Words) -> str:
    """A page of ours."""
    return templates().get_template(f"written/{name}.html.j2").render(page=page)
