#!/opt/tremplin/venv/bin/python
"""A class that arrives all at once: how long each waits, and what memory each takes.

Run it on a class server, as root, before the first class: deploy/load.py --learners 30.  It makes
accounts visitor01 to visitor30, lets them log in, open their server, fetch ASSIGNMENT (which must
be released), run its cells and submit it, all at the same time, and prints what they waited.
Then it takes the accounts away again.
"""

import argparse
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent))

import psutil
from places import EXCHANGE, LEARNERS
from visitor import Visitor

STEPS = ("log in", "server", "fetch", "kernel, first cell", "all cells", "submit")
Waited = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--assignment", default="a06-snack-till")
    parser.add_argument("--hub", default="http://127.0.0.1:8000")
    asked = parser.parse_args()
    names = [f"visitor{number:02}" for number in range(1, asked.learners + 1)]
    words = accounts(names)
    try:
        people = [Visitor(asked.hub, name, words[name]) for name in names]
        before = psutil.virtual_memory().available
        start = time.monotonic()
        with ThreadPoolExecutor(len(people)) as pool:
            waited = list(pool.map(lambda one: attend(one, asked.assignment), people))
        whole = time.monotonic() - start
        taken = before - psutil.virtual_memory().available
        show(waited, whole, taken, {name: memory(name) for name in names})
    finally:
        clear(names)


def accounts(names: list[str]) -> dict[str, str]:
    """Accounts that are on no list and in no gradebook, and their passwords."""
    words = {name: secrets.token_urlsafe(12) for name in names}
    for name in names:
        make = ["useradd", "--create-home", "--key=HOME_MODE=0700", f"--groups={LEARNERS}"]
        subprocess.run([*make, "--shell=/usr/sbin/nologin", name], check=True)
    lines = "".join(f"{name}:{word}\n" for name, word in words.items())
    subprocess.run(["chpasswd"], input=lines, text=True, check=True)
    return words


def clear(names: list[str]) -> None:
    """Nothing of them stays, in the exchange either."""
    for name in names:
        for process in processes(name):
            with suppress(psutil.NoSuchProcess):
                process.kill()
        subprocess.run(
            ["userdel", "--force", "--remove", name], check=False, stderr=subprocess.DEVNULL
        )
        for handed in EXCHANGE.glob(f"*/inbound/{name}+*"):
            shutil.rmtree(handed)


def attend(visitor: Visitor, assignment: str) -> Waited:
    """Seconds that this learner waited, step by step."""
    folder = f"assignments/{assignment}"
    steps: list[Callable[[], object]] = [
        visitor.log_in,
        visitor.sit_down,
        lambda: visitor.assignments("fetch", assignment),
        lambda: visitor.run("print(1)", folder),
        lambda: run(visitor, f"{folder}/{assignment}.ipynb"),
        lambda: visitor.assignments("submit", assignment),
    ]
    waited = {}
    for name, step in zip(STEPS, steps, strict=True):
        start = time.monotonic()
        step()
        waited[name] = time.monotonic() - start
    return waited


def run(visitor: Visitor, path: str) -> None:
    for cell in visitor.read(path)["cells"]:
        if cell["cell_type"] == "code":
            visitor.run(cell["source"])


def memory(name: str) -> float:
    """Megabytes of all processes of this user, each with its share of what it shares."""
    return sum(one.memory_full_info().pss for one in processes(name)) / 1e6


def processes(name: str) -> list[psutil.Process]:
    return [one for one in psutil.process_iter(["username"]) if one.info["username"] == name]


def show(waited: list[Waited], whole: float, taken: int, memories: dict[str, float]) -> None:
    machine = psutil.virtual_memory().total / 2**30
    print(f"{len(waited)} learners at once, {os.cpu_count()} cores, {machine:.0f} GiB of memory")
    print(f"{'seconds waited for':22}{'median':>8}{'longest':>9}")
    for step in STEPS:
        each = [one[step] for one in waited]
        print(f"{step:22}{median(each):8.1f}{max(each):9.1f}")
    print(f"{'all of it':22}{'':8}{whole:9.1f}")
    each = list(memories.values())
    print(f"memory of a learner: median {median(each):.0f} MB, most {max(each):.0f} MB")
    print(f"memory of the machine that the class took: {taken / 1e6:.0f} MB")


if __name__ == "__main__":
    if os.geteuid():
        sys.exit("It makes accounts: sudo deploy/load.py")
    main()
