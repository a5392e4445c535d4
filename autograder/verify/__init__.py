"""The curriculum's compiler: every lesson and assignment checked like code."""

from autograder.verify.finding import Excuse, Finding, Report
from autograder.verify.form import prefix
from autograder.verify.material import Material, units
from autograder.verify.preview import released, scores
from autograder.verify.school import verify

__all__ = [
    "Excuse",
    "Finding",
    "Material",
    "Report",
    "prefix",
    "released",
    "scores",
    "units",
    "verify",
]
