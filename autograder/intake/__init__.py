"""Work that comes as files (an LMS, e-mail, a USB stick), and feedback back to there."""

from autograder.intake.collecting import Collected, collect
from autograder.intake.returning import Returned, give_back

__all__ = ["Collected", "Returned", "collect", "give_back"]
