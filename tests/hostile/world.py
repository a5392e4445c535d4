"""What hostile programs live in, and what one of them gained there."""

import contextlib
import os
import pickle
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import psutil
import pytest
from hostile import victim
from hostile.program import Program

from autograder import feedback, sandbox
from autograder.gradebook import preprocess
from autograder.grading import Grader, hosting
from autograder.model import Result

TOO_LATE = 60.0  # seconds: an endless program costs two of computing; a busy machine costs some
LEFT = "left-by-a-hostile-program"  # in the name of whatever they leave in a place of everybody


@dataclass
class World:
    """A course, and the graders that grade it behind different protections."""

    root: Path
    graders: dict[str, Grader] = field(default_factory=dict)
    normal: dict[str, tuple[object, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder = victim.write(self.root)
        self.reference = victim.read(victim.paper(victim.RIGHT))
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)  # noqa: FBT003

    def grader(self, where: str) -> Grader:
        """The grader with all protections, with "process" or "without landlock,…"."""
        if where not in self.graders:
            with _protected(where):
                self.graders[where] = Grader(self.folder, self.reference)
            self.normal[where] = _facts(self.grade(where))
        return self.graders[where]

    def grade(self, where: str) -> Result:
        """The result of a learner whose answers are right, and who looks around."""
        paper = victim.paper(victim.RIGHT, victim.CURIOUS)
        return self.graders[where].grade(victim.read(paper), self.reference)

    def places(self) -> dict[str, str]:
        """What an attacker may know of this machine."""
        port = self.listener.getsockname()[1]
        return {"course": str(self.root), "port": str(port), "left": LEFT}

    def attack(self, program: Program, where: str = "all") -> set[str]:
        """Everything that the program gains behind the protections `where`."""
        grader, before = self.grader(where), self._seen()
        paper, start = program.paper(**self.places()), time.monotonic()
        result = grader.grade(victim.read(paper), self.reference)
        taken = time.monotonic() - start
        preprocess.write(paper, result)
        after = self.grade(where)
        gained = _in_result(program, result) | _in_text(_published(paper, result))
        gained |= _runs_elsewhere(paper, result)
        gained |= {"late"} if taken > TOO_LATE else set()
        gained |= {"next"} if _facts(after) != self.normal[where] else set()
        gained |= {"file"} if self._seen() != before else set()
        gained |= {"network"} if self._called() else set()
        gained |= {"process"} if _stay([*self.graders.values()]) else set()
        self._mend()
        return gained

    def renew(self, where: str) -> None:
        """The next attack meets a grader that nobody has attacked yet."""
        if where in self.graders:
            self.graders.pop(where).close()

    def close(self) -> None:
        """End every grader."""
        for grader in self.graders.values():
            grader.close()
        self.listener.close()

    def _seen(self) -> dict[str, object]:
        """Every file of the course, and what lies where everybody may write."""
        found: dict[str, object] = {
            str(path): (path.read_bytes(), path.stat().st_mode)
            for path in self.root.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        for folder in ("/tmp", "/var/tmp", "/dev/shm", os.environ["TMPDIR"]):  # noqa: S108
            found |= {path.name: folder for path in Path(folder).iterdir() if LEFT in path.name}
        return found

    def _mend(self) -> None:
        victim.write(self.root)
        for name, folder in self._seen().items():
            if LEFT in name:
                Path(str(folder) if isinstance(folder, str) else "", name).unlink()

    def _called(self) -> bool:
        try:
            self.listener.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@contextmanager
def _protected(where: str) -> Iterator[None]:
    """Graders made in here have these protections, and no refusal."""
    kind, _, off = where.partition(" without ")
    with pytest.MonkeyPatch.context() as patch:
        if kind == "process":
            patch.setattr(sandbox, "choose", lambda _: sandbox.Layers())
            off = f"{off},rights given up".strip(",")
        if kind == "sandbox":
            patch.setenv("AUTOGRADER_WITHOUT", off)
            patch.setattr(sandbox, "choose", lambda _: sandbox.probe())
        elif off:  # of the host, or of a worker
            start = [str(Path(__file__).with_name("unprotected.py")), off.replace(" ", "_")]
            start.append("autograder.host")  # by which attackers know it
            real = subprocess.Popen
            patch.setattr(
                hosting.subprocess,
                "Popen",
                lambda line, **options: real([line[0], *start, line[-1]], **options),
            )
        yield


def _in_result(program: Program, result: Result) -> set[str]:
    """Points that no honest answer earned; an honest one that was lost; a hurt grader."""
    earned = {score.exercise.id: score.earned or 0.0 for score in result.scores}
    gained = set()
    if any(earned[name] > due for name, due in program.earns.items()):
        gained.add("points")
    if any(earned[name] < due for name, due in program.earns.items()):
        gained.add("lost")
    hurt = any("lost this notebook" in problem for problem in result.problems)
    return gained | ({"problem"} if hurt else set())


def _published(paper: nbformat.NotebookNode, result: Result) -> str:
    """Everything that a learner gets back: the outputs and the feedback, not their own text."""
    cards = map(feedback.text, _cards(result))
    return "\n".join([*cards, *(str(cell.get("outputs")) for cell in paper.cells)])


def _cards(result: Result) -> list[feedback.Card]:
    return [feedback.card(score, "fr") for score in result.scores]


def _runs_elsewhere(paper: nbformat.NotebookNode, result: Result) -> set[str]:
    """What would run in the browser or steer the terminal of who reads it, or looks like ours."""
    outputs = [output for cell in paper.cells for output in cell.get("outputs", [])]
    pages = [output.get("data", {}).get("text/html", "") for output in outputs]
    pages += map(feedback.html, _cards(result))
    texts = "".join(map(feedback.text, _cards(result)))
    steers = "<script>" in "".join(pages) or "\x1b" in texts
    ours = re.search(r"^ {0,3}✓ forged", texts, re.MULTILINE)
    return ({"script"} if steers else set()) | ({"our words"} if ours else set())


def _in_text(text: str) -> set[str]:
    return {whose for whose, secrets in victim.SECRETS.items() if any(s in text for s in secrets)}


def _facts(result: Result) -> tuple[object, ...]:
    return result.earned, result.outputs, result.problems


def _stay(graders: list[Grader]) -> bool:
    """Whether somebody is there who should not be, for longer than dying takes."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        with contextlib.suppress(psutil.NoSuchProcess):
            if not _strangers(graders):
                return False
        time.sleep(0.02)
    return True


def _strangers(graders: list[Grader]) -> list[psutil.Process]:
    """Processes of ours besides the hosts and one idle zygote for each."""
    hosts = [psutil.Process(host.child.pid) for grader in graders for host in grader.hosts.hosts]
    ours = [process for host in hosts for process in host.children(recursive=True)]
    running = [process for process in ours if process.status() != psutil.STATUS_ZOMBIE]
    parents = [process.ppid() for process in running]
    walls = {process.pid for process in running if process.name() == "bwrap"}
    zygotes = walls | {host.pid for host in hosts}
    found = [process for process in running if process.ppid() not in zygotes]
    found += [process for process in running if parents.count(process.ppid()) > 1]
    known = [*hosts, *ours]
    return found + [process for process in psutil.process_iter() if _is_lost(process, known)]


def _is_lost(process: psutil.Process, known: list[psutil.Process]) -> bool:
    """Started in our temporary folder, and not ours any more."""
    try:
        place = process.environ().get("TMPDIR", "")
        return place.startswith(f"{os.environ['TMPDIR']}/tremplin-") and process not in known
    except psutil.Error:
        return False


def naively(folder: Path, programs: list[Program]) -> dict[str, set[str]]:
    """What each program gains from a grader that protects nothing."""
    for program in programs:
        job = folder / program.name
        victim.write(job)
        (job / "work").mkdir()
        (job / "work" / "checks.py").write_text(victim.CHECKS)
        own = program.sections(course=str(job), port="9", left=LEFT)
        answers = {**victim.WRONG, **own}
        cells = [answers.pop("first"), *(answers[name] for name in victim.RIGHT)]
        (job / "cells.pickle").write_bytes(pickle.dumps([*cells, own.get("last", "")]))
        (job / "grade.pickle").write_bytes(pickle.dumps(victim.GRADE_CELLS))
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "IPYTHONDIR": str(folder)}
    script = Path(__file__).with_name("naive.py")
    subprocess.run(
        [sys.executable, str(script), str(folder)], env=environment, check=False, timeout=120
    )
    return {program.name: _from_naive(folder / program.name) for program in programs}


def _from_naive(job: Path) -> set[str]:
    verdict = job / "verdict.txt"
    gained = _in_text((job / "printed.txt").read_text(errors="replace"))
    gained |= {"late"} if (job / "late").exists() else set()
    if not verdict.exists():
        return gained | {"lost"}
    text = verdict.read_text()
    gained |= {"points"} if "'cells': 1" in text or "Double" in text or "Greet" in text else set()
    gained |= {"file"} if (job / LEFT).exists() else set()
    return gained | (
        {"file"} if "every mark" not in (job / "classroom/gradebook.db").read_text() else set()
    )
