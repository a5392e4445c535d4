"""nbgrader's fetch for a class of several languages: one exchange, one gradebook."""

from pathlib import Path

from nbgrader.exchange.default import ExchangeFetchAssignment
from traitlets import Unicode


class FetchEdition(ExchangeFetchAssignment):  # type: ignore[misc] # nbgrader has no types
    """Once an assignment is released, learners get it in their own language."""

    edition = Unicode(help="The folder of a language, as `autograder publish` filled it.").tag(
        config=True
    )

    def init_src(self) -> None:
        """nbgrader's own rules say whether it is released; what is copied may be a translation."""
        super().init_src()
        mine = Path(self.edition, "assignments", self.coursedir.assignment_id)
        if self.edition and mine.is_dir():
            self.src_path = str(mine)
