"""Where the hidden tests of an assignment are: beside the others, or where only a school can read.

The hidden tests of a public repository are samples.  A class whose marks matter keeps its own in
a private folder, laid out in the same way: `<private>/<assignment>/hidden/test_*.py`.
"""

import os
from pathlib import Path

from autograder.model import CourseError

VARIABLE = "AUTOGRADER_HIDDEN"
SETTING = "c.Score.hidden"


def place(folder: Path, configured: str = "") -> Path:
    """The hidden tests of the assignment in `folder`; raises CourseError.

    Private tests take the place of the public ones, which learners may know: these would share
    the points.  The environment has the last word, for one run with other tests.
    """
    public = folder / "hidden"
    said = os.environ.get(VARIABLE, "") or configured
    if not said or not (public.is_dir() or (folder / "tests").is_dir()):
        return public
    name = VARIABLE if os.environ.get(VARIABLE) else SETTING
    private = Path(said).expanduser()
    if not private.is_absolute():
        msg = f"{name}: {said} depends on where one stands; write the folder's whole path."
        raise CourseError(msg)
    found = private / folder.resolve().name / "hidden"
    if not (os.path.isdir(found) and os.access(found, os.R_OK | os.X_OK)):  # noqa: PTH112
        msg = (
            f"{found}: this folder of private hidden tests cannot be read; make it (it may be"
            f" empty), or correct {name}."
        )
        raise CourseError(msg)
    if found.resolve().is_relative_to(folder.resolve()):
        msg = f"{found}: nbgrader releases files from here; keep private tests elsewhere ({name})."
        raise CourseError(msg)
    return found
