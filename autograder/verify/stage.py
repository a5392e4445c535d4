"""Where answers are asked outside of a grading: one warm zygote, a worker for each notebook."""

from pathlib import Path
from types import TracebackType
from typing import Self

from autograder import course, sandbox
from autograder.model import Notebook
from autograder.session import Session
from autograder.zygote import Zygote


class Stage:
    """Brings notebooks of one unit to life in the sandbox, one after another."""

    def __init__(self, folder: Path, layers: sandbox.Layers) -> None:
        self.files = course.data_files(folder)
        self.zygote = Zygote(layers)

    def session(self, page: Notebook) -> Session:
        """The notebook, alive; whoever asked for it ends its worker."""
        return Session(self.zygote, page, self.files)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.zygote.close()
