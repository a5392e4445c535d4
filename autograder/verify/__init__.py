"""The curriculum's compiler: every lesson and assignment checked like code."""

from autograder.verify.finding import Excuse, Finding, Report
from autograder.verify.material import units
from autograder.verify.school import verify

__all__ = ["Excuse", "Finding", "Report", "units", "verify"]
