"""A learner walks through lesson 02-03 and assignment a06, to the end, in French and in English.

Wrong answers first, as beginners give them, then right ones; by button, by call and by keyboard.
"""

import re
import time
from itertools import groupby
from pathlib import Path

import pytest

from autograder.messages import Catalogue
from autograder.notebook import read

labs = pytest.importorskip("labs", reason="the browser tests need playwright")

TILL = "assignments/a06-snack-till/a06-snack-till.ipynb"
LOOPS = "courses/02-python-core/03-for-loops/for-loops.ipynb"
SIZES = {"desktop": labs.DESKTOP, "phone": labs.PHONE}

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

    def look(self, cell, name):
        """Pictures for whoever built it, wide and narrow, light and dark; nothing in the way."""
        page = self.open.page
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            for width, size in SIZES.items():
                page.set_viewport_size(size)
                cell.locator(".jp-OutputArea").first.scroll_into_view_if_needed()
                page.wait_for_timeout(300)
                self.open.picture(f"walk-{self.lang}-{name}-{width}-{theme}")
                if (width, theme) in {("desktop", "light"), ("phone", "dark")}:
                    assert self.open.obstacles() == []
        page.set_viewport_size(labs.DESKTOP)
        page.emulate_media(color_scheme="light")


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
    sees_what_is_done(lab, till)


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
    lab.hears(till.cell("a06-ex1-answer"), "all-passed", n=5)
    till.run(till.cell("a06-ex1"))
    lab.hears(till.cell("a06-ex1"), "all-passed", n=5)


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
    with till.page.expect_popup() as popup:
        handed.get_by_role("link").click()
    popup.value.get_by_text("15").first.wait_for()


def sees_what_is_done(lab, till):
    done = lab.runs_below("a06-ex8", "coach.progress()")
    row = done.locator("tr", has_text="a06")
    row.get_by_text("8/8").wait_for()
    assert "15 / 15" in row.inner_text()
    lab.look(done, "progress")
    due = lab.runs_below("a06-ex8", "coach.revise()")
    lab.hears(due, "nothing-due")
    till.page.close()
