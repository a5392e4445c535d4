"""A learner's JupyterLab: their own workspace, in their language, with nothing to set up."""

from autograder.lab.opening import run

__all__ = ["run"]
