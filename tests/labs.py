"""A real JupyterLab, opened by `autograder lab`, in Debian's chromium."""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).parent.parent
CHROMIUM = shutil.which("chromium") or ""
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
SMALL = {"width": 360, "height": 740}
STDERR = "[data-mime-type='application/vnd.jupyter.stderr']"  # Python's own last line
OURS = {"include": [[f".jp-OutputArea-output:not({STDERR})"]]}
PICTURES = ROOT / "build" / "screenshots"


@contextmanager
def server(workspace, *options):
    """The address of the first page, as JupyterLab prints it."""
    with running("lab", f"--workspace={workspace}", *options) as (_, address):
        yield address


@contextmanager
def running(*words, cwd=ROOT, **variables):
    """The process of `autograder lab` or `autograder teach`, and the address that it prints."""
    command = [sys.executable, "-m", "autograder", *words, "--", "--no-browser", "--allow-root"]
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path[1:]]), **variables},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        addresses = (re.search(r"http://127\S+", line) for line in process.stderr)
        yield process, next(found[0] for found in addresses if found)
    finally:
        process.terminate()
        process.communicate(timeout=40)


@contextmanager
def browser():
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


def serious(page, context):
    """What axe-core finds serious or critical; it must have measured colours."""
    found = Axe().run(page, context, {"resultTypes": ["violations", "passes"]}).response
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}
    return [
        f"{rule['id']}: {node['html']}"
        for rule in found["violations"]
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
    ]


class Lesson:
    """A notebook that is open in JupyterLab."""

    def __init__(self, page, address, workspace, place):
        self.file = workspace / place
        source = json.loads(self.file.read_text("utf-8"))
        self.ids = [cell["id"] for cell in source["cells"]]
        start, _, token = address.partition("?")
        self.page = page
        page.goto(f"{start.partition('/lab')[0]}/doc/tree/{place}?{token}")
        self.cells = page.locator(".jp-NotebookPanel .jp-Cell")
        self.cells.first.wait_for(timeout=60_000)
        page.get_by_text("| Inactif").or_(page.get_by_text("| Idle")).first.wait_for(
            timeout=60_000
        )

    def run_all(self):
        """As the lessons say: by the menu."""
        menu = re.compile("^(Exécution|Run)$")
        self.page.locator(".lm-MenuBar-itemLabel", has_text=menu).click()
        every = re.compile("Exécuter toutes les cellules|Run All Cells")
        self.page.locator(".lm-Menu-itemLabel", has_text=every).first.click()

    def below(self, name, source):
        """A new cell under this one, by the keys that lesson 01-02 teaches, with this text."""
        self.cell(name).locator(".cm-content").first.click()
        for key in ("Escape", "b", "Enter"):
            self.page.keyboard.press(key)
        new = f"below-{name}-{len(self.ids)}"
        self.ids.insert(self.ids.index(name) + 1, new)
        self.type(self.cell(new), source)
        return self.cell(new)

    def save(self):
        """Returns when the file is on the disk."""
        before = self.file.stat().st_mtime_ns
        self.page.keyboard.press("Control+s")
        for _ in range(100):
            if self.file.stat().st_mtime_ns != before:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("JupyterLab did not save")

    def cell(self, name):
        """The cell of this id; a long notebook draws only what is near."""
        found = self.page.locator(f"[data-windowed-list-index='{self.ids.index(name)}']")
        outer = self.page.locator(".jp-WindowedPanel-outer").first
        if not found.count():
            outer.evaluate("e => e.scrollTop = 0")
        for _ in range(100):
            if found.count():
                break
            outer.evaluate("e => e.scrollTop += 400")
            self.page.wait_for_timeout(50)
        found.scroll_into_view_if_needed()
        return found

    def write(self, cell, source):
        """Replace the cell's text, and run it."""
        self.type(cell, source)
        self.run(cell)

    def type(self, cell, source):
        """Replace the cell's text."""
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(source)

    def run(self, cell):
        """Returns when the cell has run: its number is another one."""
        prompt = cell.locator(".jp-InputPrompt")
        before = prompt.inner_text()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        expect(prompt).not_to_have_text(before, timeout=60_000)
        expect(prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=60_000)

    def tab_to(self, name):
        """From where the keyboard is to the button of this name; a learner gives up after ten."""
        self.page.get_by_role("button", name=name, exact=True).first.wait_for()
        for _ in range(10):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.innerText") == name:
                return
        raise AssertionError(f"Tab does not come to {name}")

    def obstacles(self):
        """What is in the way of somebody, in our outputs.

        JupyterLab's page has no height of its own, and axe takes what overflows it for hidden.
        """
        height = "h => document.documentElement.style.height = document.body.style.height = h"
        self.page.evaluate(height, "100vh")
        found = serious(self.page, OURS)
        self.page.evaluate(height, "")
        return found

    def picture(self, name):
        """For whoever looks at it; not in git."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")
