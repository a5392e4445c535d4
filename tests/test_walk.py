"""A learner walks through lesson 02-03 and assignment a06, to the end, in French and in English.

Wrong answers first, as beginners give them, then right ones; by button, by call and by keyboard.
"""

import re
import time
from pathlib import Path

import pytest

from autograder.messages import Catalogue
from autograder.notebook import read

labs = pytest.importorskip("labs", reason="the browser tests need playwright")

TILL = "assignments/a06-snack-till/a06-snack-till.ipynb"
LOOPS = "courses/02-python-core/03-for-loops/for-loops.ipynb"

pytestmark = [
    pytest.mark.skipif(not labs.CHROMIUM, reason="chromium is missing: make system-packages"),
    # Playwright's loop and JupyterLab's pipe are closed when pytest no longer looks.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module", params=["fr", "en"])
def lab(request, tmp_path_factory):
    """A workspace as `make lab` makes it, open in a browser."""
    place = tmp_path_factory.mktemp("ça marche")
    with labs.server(place, f"--edition={request.param}") as address, labs.browser() as chromium:
        yield Walk(chromium, address, place / "me" / request.param, request.param)


class Walk:
    """What a learner meets, in their language."""

    def __init__(self, chromium, address, root, lang):
        self.chromium, self.address, self.root, self.lang = chromium, address, root, lang
        self.say = Catalogue(lang)

    def runs_below(self, name, source):
        """A new cell, run."""
        cell = self.open.below(name, source)
        self.open.run(cell)
        return cell

    def opens(self, place):
        """The notebook, in a window of its own."""
        page = self.chromium.new_page(viewport=labs.DESKTOP, color_scheme="light")
        self.open = labs.Lesson(page, self.address, self.root, place)
        return self.open

    def hears(self, cell, key, **values):
        """The coach's sentence is there, in the learner's language."""
        sentence = re.sub(r"`", "", self.say.text(key, **values))
        found = cell.get_by_text(sentence)
        found.first.wait_for(timeout=20_000, state="attached")

    def passes(self, cell):
        """Every test passes, whatever their number."""
        sentence = self.say.text("all-passed", n=7).rpartition(". ")[2]
        cell.get_by_text(sentence).first.wait_for(timeout=20_000, state="attached")

    def look(self, cell, name):
        """Wide and light, narrow and dark: a picture for whoever built it; nothing in the way."""
        page = self.open.page
        for size, theme in ((labs.PHONE, "dark"), (labs.DESKTOP, "light")):
            page.emulate_media(color_scheme=theme)
            page.set_viewport_size(size)
            cell.locator(".jp-OutputArea").first.scroll_into_view_if_needed()
            page.wait_for_timeout(300)
            self.open.picture(f"walk-{self.lang}-{name}-{theme}")
            assert self.open.obstacles() == []


def solutions(place):
    """The reference answers of an assignment: cell id → source."""
    found = read(Path(place))
    bare = (re.sub(r"### (BEGIN|END) SOLUTION\n?", "", cell.source) for cell in found.cells)
    return {f"{text[2:].split()[0]}-answer": text.strip() for text in bare if text[:3] == "# a"}


PRINTS = "# a06-ex1\ndef line_total(quantity, unit_cents):\n    print(quantity * unit_cents)"
RETURNS = (
    "def line_total(quantity, unit_cents):\n    return quantity * unit_cents"  # no first line
)
SHORT = """# a06-ex2
def ticket_total(lines):
    total = 0
    for n in range(len(lines) - 1):
        total = total + lines[n][0] * lines[n][1]
    return total"""
ENDLESS = """# a06-ex2
def ticket_total(lines):
    total = 0
    n = 0
    while n < len(lines):
        total = total + lines[n][0] * lines[n][1]
    return total"""
MISSPELT = """# a06-ex3
def discount(total, percent):
    price = total - total * percent // 100
    return pirce"""


def test_a_learner_walks_through_an_assignment(lab):
    till = lab.opens(TILL)
    till.run(till.cell("a06-setup"))
    prints_instead_of_returning(lab, till)
    loops_without_end(lab, till)
    misspells_a_name(lab, till)
    climbs_the_hints(lab, till)
    hands_in(lab, till)
    sees_what_is_done(lab)
    opens_the_feedback(till)


def prints_instead_of_returning(lab, till):
    answer = till.cell("a06-ex1-answer")
    till.write(answer, PRINTS)
    check = f"{lab.say.text('check-answer')} a06-ex1"
    till.tab_to(check)
    till.page.keyboard.press("Enter")
    lab.hears(answer, "M12")
    lab.look(answer, "print")
    till.type(till.cell("a06-ex1-answer"), RETURNS)
    till.page.keyboard.press("Shift+Enter")  # runs, goes on to the next cell
    till.page.get_by_role("button", name=check, exact=True).wait_for()
    till.page.wait_for_timeout(500)
    till.page.keyboard.press("Shift+Tab")  # and back to the button
    assert till.page.evaluate("document.activeElement.innerText") == check
    till.page.keyboard.press("Enter")
    lab.passes(till.cell("a06-ex1-answer"))
    till.run(till.cell("a06-ex1"))
    lab.passes(till.cell("a06-ex1"))


def loops_without_end(lab, till):
    till.write(till.cell("a06-ex2-answer"), SHORT)
    till.run(till.cell("a06-ex2"))
    till.cell("a06-ex2").get_by_text("700", exact=True).wait_for()
    till.write(till.cell("a06-ex2-answer"), ENDLESS)
    began = time.monotonic()
    till.run(till.cell("a06-ex2"))
    lab.hears(till.cell("a06-ex2"), "M20")
    assert time.monotonic() - began < 30  # a machine that does other things too
    lab.look(till.cell("a06-ex2"), "endless")
    cell = till.below("a06-ex2", "n = 3\nwhile n > 0:\n    m = n")
    for key in ("Control+Enter", "Escape", "i", "i"):  # the learner stops it
        till.page.keyboard.press(key)
        till.page.wait_for_timeout(500)
    lab.hears(cell, "M20")
    lab.look(cell, "stopped")


def misspells_a_name(lab, till):
    till.write(till.cell("a06-ex3-answer"), MISSPELT)
    called = lab.runs_below("a06-ex3-answer", "discount(1000, 10)")
    lab.hears(called, "M01", name="pirce", close="price")
    lab.look(called, "error")


def climbs_the_hints(lab, till):
    asked = lab.runs_below("a06-ex2-answer", 'coach.hint("a06-ex2")')
    title = lab.say.text("hint")
    for rung in (1, 2, 3):
        asked.get_by_text(re.compile(rf"^{title} {rung}")).wait_for()
        lab.look(asked, f"hint{rung}")
        till.run(asked)


def hands_in(lab, till):
    for cell, source in solutions(labs.ROOT / TILL).items():
        till.write(till.cell(cell), source)
    for number in range(1, 9):
        check = f"a06-ex{number}"
        till.write(till.cell(check), f'coach.check("{check}")')
        till.cell(check).get_by_text("✓").first.wait_for()
        assert till.cell(check).get_by_text("✗").count() == 0
    till.save()
    handed = lab.runs_below("a06-ex8", "coach.submit()")
    handed.get_by_text("15 / 15").wait_for(timeout=90_000)
    lab.look(handed, "submit")


def sees_what_is_done(lab):
    done = lab.runs_below("a06-ex8", "coach.progress()")
    row = done.locator("tr", has_text="a06")
    row.get_by_text("8/8").wait_for()
    assert "15 / 15" in row.inner_text()
    lab.look(done, "progress")
    due = lab.runs_below("a06-ex8", "coach.revise()")
    lab.hears(due, "nothing-due")


def opens_the_feedback(till):
    """It opens in JupyterLab, beside the notebook."""
    till.page.get_by_role("link", name="feedback/a06-snack-till.html").click()
    page = till.page.frame_locator("iframe")
    page.get_by_role("heading", level=1).get_by_text("15").wait_for()
    assert page.locator(".tremplin-card").count() == 8


LATE = """# l0203-make
delays = [4, 0, 12, 3, 5]
count_late = 0
for delay in delays:
    if delay {}5:
        count_late = count_late + 1"""
TOTALS = "# l0203-trace\n" + "\n".join(
    f"total_{n} = {total}" for n, total in enumerate((4, 4, 16, 19, 24), 1)
)
RESET = """# l0203-repair
delays = [4, 0, 12, 3, 5]
for delay in delays:
    total = 0
    total = total + delay
print(total)"""
REPAIRED = RESET.replace("    total = 0\n", "").replace("for", "total = 0\nfor", 1)


def test_a_learner_walks_through_a_lesson(lab):
    loops = lab.opens(LOOPS)
    cells = read(lab.root / LOOPS).cells
    for name in [name for name, cell in zip(loops.ids, cells, strict=True) if cell.kind == "code"]:
        if name in STEPS:
            STEPS[name](lab, loops, loops.cell(name))
        else:
            loops.run(loops.cell(name))
    done = lab.runs_below("l0203-tonight", "coach.progress()")
    done.locator("tr", has_text="02-03").get_by_text("4/4").wait_for()
    lab.look(done, "progress-lesson")


def answers(lab, loops, cell):
    """By keyboard, the first choice of each question, then the others."""
    loops.run(cell)
    for question in cell.locator(".tremplin > .widget-vbox").all():
        for button in question.get_by_role("button").all():
            button.focus()
            loops.page.keyboard.press("Enter")
            question.get_by_role("alert").wait_for()
            if question.get_by_text(lab.say.text("answer-right")).count():
                break
    lab.look(cell, f"quiz-{loops.ids.index('l0203-exit')}")


def writes(right, *tries):
    """Each try is run, and checked by the button; what is said is heard."""

    def step(lab, loops, cell):
        name = loops.ids[int(cell.get_attribute("data-windowed-list-index"))]
        for source, key, values in tries:
            loops.write(cell, source)
            if key != "M01":  # the coach says that under the cell, unasked
                loops.tab_to(f"{lab.say.text('check-answer')} {name}")
                loops.page.keyboard.press("Enter")
            lab.hears(cell, key, **values)
        loops.write(cell, right)
        loops.tab_to(f"{lab.say.text('check-answer')} {name}")
        loops.page.keyboard.press("Enter")
        lab.passes(cell)

    return step


def reads_the_error(lab, loops, cell):
    loops.run(cell)
    lab.hears(cell, "M04")


def solves_the_puzzle(lab, loops, cell):
    loops.run(cell)
    for order in ("D B C E A", "D B E A"):
        cell.get_by_label(lab.say.text("your-answer")).fill(order)
        loops.tab_to(lab.say.text("check-answer"))
        loops.page.keyboard.press("Enter")
        cell.get_by_text("✗" if "C" in order else "✓ 7").first.wait_for()
    lab.look(cell, "puzzle")
    typed = lab.runs_below("l0203-parsons-puzzle", 'coach.order("l0203-parsons", "D B E A")')
    lab.hears(typed, "program-below")
    loops.ids.insert(loops.ids.index("l0203-parsons"), "kept")
    kept = loops.cell("kept")
    assert "for note in notes" in kept.inner_text()
    loops.run(kept)


def leaves(_lab, _loops, _cell):
    """The answer is in the cell that the puzzle made."""


STEPS = {
    "l0203-recall-quiz": answers,
    "l0203-exit-quiz": answers,
    "l0203-error": reads_the_error,
    "l0203-parsons-puzzle": solves_the_puzzle,
    "l0203-parsons": leaves,
    "l0203-trace": writes(
        TOTALS, ("# l0203-trace\ntotal_1 = 4", "name-missing", {"name": "total_2"})
    ),
    "l0203-repair": writes(REPAIRED, (RESET, "M17", {"line": "total = 0"})),
    "l0203-make": writes(
        LATE.format("> "),
        (LATE.format(">= "), "M48", {}),
        (
            LATE.format("> ").replace("delays:", "delais:"),
            "M01",
            {"name": "delais", "close": "delays"},
        ),
    ),
}
