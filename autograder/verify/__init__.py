"""The curriculum's compiler: every lesson and assignment checked like code."""

from autograder.verify.finding import Excuse, Finding, Report
from autograder.verify.material import Material, units
from autograder.verify.preview import released, scores
from autograder.verify.school import verify
from autograder.verify.tidying import tidied

__all__ = [
    "Excuse",
    "Finding",
    "Material",
    "Report",
    "released",
    "scores",
    "tidied",
    "units",
    "verify",
]
