"""The straight line from a notebook to a Result."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from types import MappingProxyType, TracebackType
from typing import Self

from autograder import course, sandbox
from autograder.grading.hosting import Host
from autograder.grading.result import nothing, result
from autograder.model import CourseError, Notebook, Result
from autograder.notebook import merge


class Grader:
    """Grades notebooks of one assignment, as many at once as threads ask."""

    def __init__(
        self, folder: Path, *references: Notebook, wanted: str = "auto", private: str = ""
    ) -> None:
        self.unit = course.unit(folder, private)
        self.layers = sandbox.choose(wanted)
        self.files = course.data_files(folder)
        self.hosts: list[Host] = []
        self.idle: SimpleQueue[Host] = SimpleQueue()
        with self._host() as first:
            self.tests = first.ready.tests
            errors = [*first.ready.errors]
        if references and (self.tests or not errors):
            errors += course.problems(self.unit, references, self.tests)
        if errors:
            self.close()
            raise CourseError("\n".join(errors))

    def grade(
        self,
        notebook: Notebook,
        reference: Notebook | None = None,
        *,
        files: Mapping[str, bytes] = MappingProxyType({}),
        seconds: float | None = None,
    ) -> Result:
        """The result of one notebook; exercises and points are the reference's if there is one.

        `files` are all that it may open, when not the assignment's own; `seconds` is what each of
        its cells may take, when not as little as an exercise needs.
        """
        merged = merge(reference, notebook) if reference else notebook
        with self._host() as found:
            observation = found.observe(merged, dict(files or self.files), seconds)
        if observation is None:
            message = f"{notebook.name}: the grader lost this notebook twice over; look at it."
            return result(merged, nothing(merged), self.layers, (message,))
        return result(merged, observation, self.layers)

    def close(self) -> None:
        """End all hosts."""
        for running in self.hosts:
            running.close()
        self.hosts.clear()

    def give_up(self) -> None:
        """End all hosts at once; what is asked of them meanwhile has no result to rely on."""
        for running in self.hosts:
            running.give_up()
        self.close()

    @contextmanager
    def _host(self) -> Iterator[Host]:
        """A host that nobody else asks meanwhile."""
        try:
            found = self.idle.get_nowait()
        except Empty:
            found = Host(self.unit, self.layers)
            self.hosts.append(found)
        try:
            yield found
        finally:
            self.idle.put(found)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()
