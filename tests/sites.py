"""The static site in a real browser, on a computer whose only network is itself."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from urllib.parse import quote, urlsplit

from labs import CHROMIUM, ROOT, Lesson
from playwright.sync_api import expect

HOST = "127.0.0.1:8765"
HOME = f"http://{HOST}"
SLOW = 150_000  # milliseconds for Python to start in a browser, on a busy computer


ENV = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path[1:]])}
ALONE = ["bwrap", "--dev-bind", "/", "/", "--unshare-net", "--die-with-parent", "--"]


class Island:
    """A network namespace with nothing but loopback, and commands that run in it."""

    def __init__(self):
        self.held = subprocess.Popen(
            [*ALONE, "sh", "-c", "echo $$; exec cat"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        pid = self.held.stdout.readline().strip()
        mine = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
        self.enter = ["nsenter", f"--target={pid}", "--net", *mine, "--"]

    def works(self):
        """It answers, and knows no way out."""
        look = "import socket; print(len(socket.if_nameindex()))"
        ended = subprocess.run(
            [*self.enter, sys.executable, "-c", look], capture_output=True, text=True, check=False
        )
        return ended.stdout.strip() == "1"

    def close(self):
        self.held.stdin.close()
        self.held.wait(timeout=10)
        self.held.stdout.close()
        self.held.stderr.close()


@contextmanager
def island():
    """The namespace, or None where it cannot be made."""
    if not (shutil.which("bwrap") and shutil.which("nsenter")):
        yield None
        return
    found = Island()
    try:
        yield found if found.works() else None
    finally:
        found.close()


class Server:
    """`autograder serve` in the namespace, or any web server (`plain`); it can be stopped."""

    def __init__(self, place, folder, *, plain=False):
        ours = ["-m", "autograder", "serve", str(folder)]
        any_ = ["-u", "-m", "http.server", "8765", "--bind=127.0.0.1", f"--directory={folder}"]
        self.command = [*place.enter, sys.executable, *(any_ if plain else ours)]
        self.start()

    def start(self):
        self.running = subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=ENV,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
        )
        self.running.stdout.readline()

    def stop(self):
        self.running.terminate()
        self.running.communicate(timeout=20)


class Reader:
    """A browser with a profile of its own; `hosts` are those that anything was asked of."""

    def __init__(self, place, profile, driver):
        self.profile, self.driver = profile, driver
        self.hosts = set()
        self.program = profile / "chromium-here"
        self.program.write_text(f'#!/bin/sh\nexec {" ".join(place.enter)} {CHROMIUM} "$@"\n')
        self.program.chmod(0o755)
        self.open()

    def open(self, **options):
        """Start the browser, again with everything that it remembers."""
        self.context = self.driver.chromium.launch_persistent_context(
            str(self.profile / "remembered"),
            executable_path=str(self.program),
            args=["--no-sandbox"],
            **options,
        )
        self.context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))

    def close(self):
        self.context.close()

    def lesson(self, place, edition="fr"):
        return Page(self.context.new_page(), place, edition)


class Page(Lesson):
    """A notebook that is open in the browser's own Jupyter."""

    def __init__(self, page, place, edition="fr"):
        source = json.loads((ROOT / place).read_text("utf-8"))
        self.ids = [cell["id"] for cell in source["cells"]]
        self.page = page
        page.goto(f"{HOME}/{edition}/notebooks/index.html?path={quote(f'{edition}/{place}')}")
        self.cells = page.locator(".jp-NotebookPanel .jp-Cell")
        self.cells.first.wait_for(timeout=SLOW)
        self.ready()

    def ready(self):
        """Python has started: until it is asked for, the sign says idle, and clicks are lost."""
        sign = self.page.locator(".jp-Notebook-ExecutionIndicator").first
        expect(sign).not_to_have_attribute("data-status", "idle", timeout=SLOW)
        expect(sign).to_have_attribute("data-status", "idle", timeout=SLOW)

    def write(self, cell, source, *, wait=True):
        """As in JupyterLab; without waiting for what asks the learner something."""
        if wait:
            super().write(cell, source)
            return
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(source)
        self.page.keyboard.press("Control+Enter")

    def save(self):
        self.page.keyboard.press("Control+s")
        self.page.wait_for_timeout(1000)
