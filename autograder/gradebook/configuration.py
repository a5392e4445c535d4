"""nbgrader, configured as a course says."""

import logging
import sys
from pathlib import Path

from nbgrader.apps import NbGraderApp

from autograder.gradebook.preprocess import Score
from autograder.gradebook.wiring import grade_here
from autograder.model import CourseError


def configured(root: Path) -> NbGraderApp:
    """nbgrader's application with the configuration of this course, and of no folder around."""
    app = NbGraderApp(raise_config_file_errors=True)
    app.load_cwd_config = False
    folders = sys.path[:]  # it adds the working directory
    logging.disable(logging.CRITICAL)  # it talks while it reads
    try:
        app.initialize([f"--course-dir={root}"])
    except (Exception, SystemExit) as error:
        msg = f"{root / 'nbgrader_config.py'}: nbgrader cannot use it ({error}); correct it."
        raise CourseError(msg) from error
    finally:
        logging.disable(logging.NOTSET)
        sys.path[:] = folders
    app.log.handlers[:] = [logging.NullHandler()]  # its log is read, and told in our words
    if Score.__module__ not in str(app.config.Autograde.get("autograde_preprocessors", "")):
        grade_here(app.config)  # someone else's course: only the grading is ours
    return app
