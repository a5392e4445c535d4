"""The straight line from a notebook to a Result."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from autograder import course
from autograder.grading.result import nothing, result
from autograder.grading.site import Here, Site
from autograder.job import Job
from autograder.model import CourseError, Notebook, Result
from autograder.notebook import merge

_HERE = Here()


class Grader:
    """Grades notebooks of one assignment, as many at once as threads ask."""

    def __init__(
        self, folder: Path, *references: Notebook, site: Site = _HERE, private: str = ""
    ) -> None:
        self.unit = course.unit(folder, private)
        self.layers = site.layers()
        self.files = course.data_files(folder)
        self.hosts = site.hosts(self.unit, self.files)
        self.tests, errors = self.hosts.ready.tests, [*self.hosts.ready.errors]
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
        observation = self.hosts.observe(Job(merged, dict(files or self.files), seconds))
        if observation is None:
            message = f"{notebook.name}: the grader lost this notebook twice over; look at it."
            return result(merged, nothing(merged), self.layers, (message,))
        return result(merged, observation, self.layers)

    def close(self) -> None:
        """End all hosts."""
        self.hosts.close()

    def give_up(self) -> None:
        """End all hosts at once; what is asked of them meanwhile has no result to rely on."""
        self.hosts.give_up()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()
