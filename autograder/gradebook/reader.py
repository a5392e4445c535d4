"""Read a graded notebook, with nbgrader's marks and comments, into the page of its learner."""

import re
from collections.abc import Mapping
from typing import Any

from nbconvert.filters import strip_ansi
from nbformat import NotebookNode

from autograder.feedback import number, points_of
from autograder.gradebook import prose
from autograder.gradebook.page import Mark, Page, Part
from autograder.messages import SOURCE, Catalogue

_ASKS = "coach.check("  # a cell whose text tells a learner nothing
_MAX_LINES = 60  # of what a cell printed; the notebook has the rest
_UNCHANGED = "No response."  # nbgrader's comment on an answer that is still the stub


def page(nb: NotebookNode, resources: Any) -> Page:
    """The page of a notebook to which nbgrader has added its marks and comments."""
    found = resources["nbgrader"]
    say = Catalogue(str(nb.metadata.get("lang", SOURCE)))
    reader = _Reader(say, prose.Prose(), locks=_locks(nb.cells))
    parts = tuple(map(reader.part, nb.cells))
    return Page(
        say=say.text,
        title=reader.prose.title or str(found["notebook"]),
        total=points_of(float(found["score"]), float(found["max_score"]), say),
        late=number(float(found["late_penalty"]), say) if found["late_penalty"] > 0 else "",
        why_late=_why_late(found, say),
        again=_again(found, say),
        parts=parts,
    )


class _Reader:
    """Goes through the cells from the first to the last, and knows the heading above."""

    def __init__(self, say: Catalogue, texts: prose.Prose, *, locks: bool) -> None:
        self.say, self.prose, self.locks = say, texts, locks
        self.count, self.names = 0, {""}

    def part(self, cell: NotebookNode) -> Part:
        """A cell as a part of the page."""
        self.count += 1
        facts = cell.metadata.get("nbgrader") or {}
        if cell.cell_type == "code":
            return self._code(cell, facts)
        if cell.cell_type == "raw":
            return Part(self.count)
        if _is_locked(cell):
            text = self.prose.course(cell.source, cell.get("attachments", {}))
            return self._part("", facts, text=text)
        if not self.locks and not facts.get("solution"):
            return self._part("", facts, text=self.prose.unlocked(cell.source))
        label = "your-answer" if facts.get("solution") else "your-text"
        return self._part(label, facts, text=self.prose.learner(cell.source))

    def _code(self, cell: NotebookNode, facts: dict[str, Any]) -> Part:
        if facts.get("grade") and not facts.get("solution"):
            code = prose.python("" if _ASKS in cell.source else cell.source)
            card = prose.card("".join(map(_html, cell.outputs)))
            outputs = said(cell, shows_values=False)
            return self._part("tests", facts, code=code, outputs=outputs, card=card)
        label = "your-answer" if facts.get("solution") else "code"
        return self._part(label, facts, code=prose.python(cell.source), outputs=said(cell))

    def _part(self, label: str, facts: dict[str, Any], **shown: Any) -> Part:
        """With what nbgrader's GetGrades has put into the metadata of the cells it knows."""
        comment = ""
        if facts.get("solution") or facts.get("task"):
            comment = str(facts.get("comment") or "")
        return Part(
            number=self.count,
            label=self.say.text(label) if label else "",
            name=self._name(),
            comment=self.prose.learner("" if comment == _UNCHANGED else comment),
            # Where the tests have a cell of their own, its card says so.
            unanswered=comment == _UNCHANGED and bool(facts.get("grade")),
            mark=self._mark(facts) if facts.get("grade") or facts.get("task") else None,
            **shown,
        )

    def _name(self) -> str:
        """The heading above (not the page's own), without its points: they stand beside it."""
        found = "" if self.prose.heading == self.prose.title else self.prose.heading
        return re.sub(r" \([\d.,]+ points?\)$", "", found)

    def _mark(self, facts: dict[str, Any]) -> Mark:
        earned, points = float(facts["score"]), float(facts["points"])
        extra = float(facts.get("extra_credit") or 0.0)
        words = points_of(earned, points, self.say)
        if extra:
            words = f"{words} {self.say.text('extra-credit', extra=number(extra, self.say))}"
        earned -= extra  # what passes has nothing to do with it
        by_hand = bool(facts.get("solution") or facts.get("task"))
        state = "all-works" if earned >= points else "part-works" if earned else "case-not-yet"
        return Mark(
            anchor=f"result-{self.count}",
            name=self._unique(self._name(), str(facts["grade_id"])),
            level=min(self.prose.level + 1, 6),
            points=words,
            # Nobody knows here whether a coach has read it already: the points say enough.
            state="" if by_hand and earned < points else self.say.text(state),
            complete=earned >= points or by_hand,
        )

    def _unique(self, name: str, grade_id: str) -> str:
        """Two graded cells below one heading need more than its name."""
        found = name if name not in self.names else f"{name} · {grade_id}".removeprefix(" · ")
        self.names.add(name)
        return found


def _again(found: Mapping[str, Any], say: Catalogue) -> str:
    """Which of several submissions counts, and what became of a later one that does not."""
    if "resubmission" not in found:
        return ""
    rule = say.text(f"{found['resubmission']}-counts")
    if not found.get("later"):
        return rule
    earned, points = found["whole"]
    totals = {"later": number(found["later"].total, say), "best": points_of(earned, points, say)}
    return f"{rule} {say.text('best-stays', **totals)}"


def _why_late(found: Mapping[str, Any], say: Catalogue) -> str:
    """How late, and what share that costs; where nobody counts so, only that it was late."""
    verdict = found.get("verdict")
    if verdict is None:
        return say.text("late")
    cost = number(verdict.per_cent, say)
    return say.counted("late-days", verdict.days, n=verdict.days, per_cent=cost)


def _locks(cells: list[NotebookNode]) -> bool:
    """Whether the course locks its texts: then others are the learner's."""
    texts = [cell for cell in cells if cell.cell_type == "markdown"]
    locked = sum(map(_is_locked, texts))
    answers = sum(bool((cell.metadata.get("nbgrader") or {}).get("solution")) for cell in texts)
    return 2 * locked > len(texts) - answers


def _is_locked(cell: NotebookNode) -> bool:
    """A text that was overwritten with the course's own: a learner's own cells have no id."""
    facts = cell.metadata.get("nbgrader") or {}
    known = facts.get("locked") and facts.get("grade_id") and not facts.get("solution")
    return bool(known and cell.cell_type == "markdown")


def _html(output: NotebookNode) -> str:
    return str(output.get("data", {}).get("text/html", ""))


def said(cell: NotebookNode, *, shows_values: bool = True) -> tuple[str, ...]:
    """What a cell printed, gave and ended with: only ever text.

    The value of a grade cell is its mark; its traceback could quote a hidden test.
    """
    found = []
    for output in cell.outputs:
        if output.output_type == "stream":
            found.append(output.text)
        elif output.output_type == "error":
            name = ": ".join(filter(None, (output.ename, output.evalue)))
            found.append("\n".join(output.traceback if shows_values else ()) or name)
        elif shows_values:
            found.append(str(output.data.get("text/plain", "")))
    return tuple(text for text in map(_readable, found) if text and text != repr(...))


def _readable(text: str) -> str:
    """Without colours of a terminal and other signs that nobody sees, and not endless."""
    lines = strip_ansi(text).rstrip().splitlines()
    shown = lines if len(lines) <= _MAX_LINES else [*lines[:_MAX_LINES], "…"]
    return "\n".join(
        "".join(sign for sign in line if sign.isprintable() or sign in "\t\u00a0")
        for line in shown
    )
