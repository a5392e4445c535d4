"""Which of nbgrader's steps a course wants, and whether we know all of them."""

from collections.abc import Iterable
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader import preprocessors as theirs
from nbgrader.converters import Autograde
from traitlets.utils.importstring import import_item

from autograder.gradebook import preprocess
from autograder.gradebook.metadata import CheckMetadata
from autograder.gradebook.restore import RestoreCells

_KNOWN = {
    CheckMetadata,
    ClearMetadataPreprocessor,
    RestoreCells,
    preprocess.EscapeText,
    preprocess.Score,
    theirs.AssignLatePenalties,
    theirs.CheckCellMetadata,
    theirs.ClearOutput,
    theirs.DeduplicateIds,
    theirs.IgnorePattern,
    theirs.LimitOutput,
    theirs.OverwriteKernelspec,
    theirs.SaveAutoGrades,
}


def steps(converter: Autograde) -> tuple[list[type], list[type]]:
    """The preprocessors before and from the point where the learner's code would run."""
    before, after = converter.sanitize_preprocessors, converter.autograde_preprocessors
    return _classes(before), _classes(after)


def ordinary(converter: Autograde) -> bool:
    """Nothing in the configuration that only nbgrader itself can do."""
    before, after = steps(converter)
    return (
        {*before, *after} <= _KNOWN
        and preprocess.Score in after
        and preprocess.Score not in before
        and converter.exporter_class is NotebookExporter
        and converter.pre_convert_hook is None
        and converter.post_convert_hook is None
        and converter.coursedir.notebook_id == "*"
        and not converter.coursedir.groupshared
    )


def penalises(converter: Autograde) -> bool:
    """Whether the course lets nbgrader's own step take points off late work."""
    return theirs.AssignLatePenalties in steps(converter)[1]


def _classes(wanted: Iterable[Any]) -> list[type]:
    return [import_item(one) if isinstance(one, str) else one for one in wanted]
