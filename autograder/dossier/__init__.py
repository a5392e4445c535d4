"""Everything that a course keeps about one learner: listed, handed over, erased."""

from autograder.dossier.dossier import Dossier, read, similar
from autograder.dossier.erasing import erase
from autograder.dossier.exporting import export
from autograder.dossier.listing import lines, short

__all__ = ["Dossier", "erase", "export", "lines", "read", "short", "similar"]
