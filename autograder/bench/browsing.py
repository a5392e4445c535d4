"""The school in a browser: how long a learner waits, and what has to come over the network.

Bytes are counted where they leave the server, headers too: a browser's own tools do not see what
its workers ask for.
"""

import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from autograder.bench.measure import Measure
from autograder.bench.timing import Times
from autograder.site import serving

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from playwright.sync_api import Page

_EDITION = "fr"
_FIRST = "from autograder import coach\nprint(6 * 7)"  # what lessons begin with, and an output
_LATER = 5  # more cells, in each browser
_PATIENCE = 120  # seconds
_ALONE = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


class _Tap(BufferedIOBase):
    """What a server writes to, and how much."""

    sent: ClassVar[list[int]] = []  # bytes, of all connections

    def __init__(self, out: BufferedIOBase) -> None:
        """Everything goes on to `out`."""
        self.out = out

    def write(self, data: "ReadableBuffer") -> int:
        """Count, then write."""
        self.sent.append(memoryview(data).nbytes)
        return self.out.write(data)

    def flush(self) -> None:
        """Nothing is held back here."""
        self.out.flush()


class _Counted(serving.Handler):
    """The site's own server, whose bytes are counted."""

    def setup(self) -> None:
        """Each connection writes through a tap."""
        super().setup()
        self.wfile = _Tap(self.wfile)


def browsing(site: Path, runs: int, say: Callable[[str], object]) -> Iterator[Measure]:
    """A lesson opened in new browsers, one after another; what is missing is said, and skipped."""
    browser = shutil.which("chromium") or shutil.which("google-chrome") or ""
    lessons = sorted(site.glob(f"files/{_EDITION}/courses/**/*.ipynb"))
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ModuleNotFoundError:
        say("The browser is not measured: Playwright is missing, which make test installs.")
        return
    if not (browser and lessons):
        missing = "make site comes first" if browser else "chromium is missing"
        say(f"The browser is not measured: {missing}.")
        return
    path = lessons[0].relative_to(site / "files").as_posix()
    with _served(site) as address, sync_playwright() as driver:
        page = f"{address}/{_EDITION}/notebooks/index.html?path={quote(path)}"
        found = []
        for _ in range(runs):
            with tempfile.TemporaryDirectory() as profile:
                context = driver.chromium.launch_persistent_context(
                    profile, executable_path=browser, args=_ALONE
                )
                found.append(_visit(context.pages[0], page))
                context.close()
    yield from _measures(found)


def _measures(found: list[tuple[float, float, float]]) -> Iterator[Measure]:
    """Of visits: seconds to the first output, median seconds of later ones, bytes before it."""
    first, later, size = (Times(values) for values in zip(*found, strict=True))
    where = "a browser that was never here"
    yield _at_most(f"a lesson in {where}: its first output", first, "s", 12)
    yield _at_most("a later cell in the browser", later, "s", 0.4)
    yield _at_most(f"what {where} fetches before", size, "MB", 26)


def _at_most(name: str, times: Times, unit: str, goal: float) -> Measure:
    least, most = min(times.seconds), max(times.seconds)
    figure = times.median
    return Measure(name, figure, unit, goal, more=False, least=least, most=most)


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with serving.server(site, 0) as found:
        found.RequestHandlerClass = partial(_Counted, directory=str(site))
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://{serving.HOST}:{found.server_port}"
        found.shutdown()


def _visit(page: "Page", address: str) -> tuple[float, float, float]:
    _Tap.sent.clear()
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    _write(page, _FIRST, "42")
    first, size = time.perf_counter() - start, sum(_Tap.sent) / 1e6
    numbers = range(100, 100 + _LATER)
    later = [_write(page, f"print({number})", str(number)) for number in numbers]
    return first, Times(tuple(later)).median, size


def _write(page: "Page", source: str, output: str) -> float:
    """Seconds from the keys that run the first cell to its output."""
    cell = page.locator(".jp-CodeCell").first
    cell.locator(".cm-content").click(timeout=_PATIENCE * 1000)
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(source)
    shown = cell.locator(".jp-OutputArea-output", has_text=output)
    start = asked = time.perf_counter()
    page.keyboard.press("Control+Enter")
    while not shown.count():
        now = time.perf_counter()
        if now - start > _PATIENCE:
            raise RuntimeError(f"{source}: no output after {_PATIENCE} s")
        # Keys that come before there is a kernel are lost: the cell has no star then.
        if now - asked > 1 and "*" not in cell.locator(".jp-InputPrompt").inner_text():
            page.keyboard.press("Control+Enter")
            asked = now
        page.wait_for_timeout(10)
    return time.perf_counter() - start
