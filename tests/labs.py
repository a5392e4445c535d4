"""A real JupyterLab, opened by `autograder lab`, in Debian's chromium."""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
CHROMIUM = shutil.which("chromium") or ""
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
PICTURES = ROOT / "build" / "screenshots"


@contextmanager
def server(workspace, *options):
    """The address of the first page, as JupyterLab prints it."""
    command = [sys.executable, "-m", "autograder", "lab", f"--workspace={workspace}", *options]
    running = subprocess.Popen(
        [*command, "--", "--no-browser", "--allow-root"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path[1:]])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield next(
            found[0] for line in running.stderr if (found := re.search(r"http://127\S+", line))
        )
    finally:
        running.terminate()
        running.communicate(timeout=20)


@contextmanager
def browser():
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


class Lesson:
    """A notebook that is open in JupyterLab."""

    def __init__(self, page, address, workspace, place):
        source = json.loads((workspace / place).read_text("utf-8"))
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
        self.page.locator(".lm-MenuBar-itemLabel", has_text="Exécution").click()
        every = self.page.locator(".lm-Menu-itemLabel", has_text="Exécuter toutes les cellules")
        every.first.click()

    def cell(self, name):
        """The cell of this id; a long notebook draws only what is near."""
        found = self.page.locator(f"[data-windowed-list-index='{self.ids.index(name)}']")
        outer = self.page.locator(".jp-WindowedPanel-outer").first
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
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(source)
        self.run(cell)

    def run(self, cell):
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")

    def picture(self, name):
        """For whoever looks at it; not in git."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")
