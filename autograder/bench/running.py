"""Execution and tests alone, without gradebook and files: beside nbgrader, beside the floor."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import nbformat
from nbgrader.preprocessors import Execute

from autograder import notebook
from autograder.bench import floor, timing
from autograder.bench.course import Course
from autograder.bench.measure import Measure, faster, slower
from autograder.grading import Grader, Here

_QUIET = ["--IPKernelApp.log_level=40"]  # each kernel warns about TCP, between the figures


def alone(theirs: Course, ours: Course, few: int, many: int, runs: int) -> Iterator[Measure]:
    """With everything started: nbgrader on `few` notebooks, one after another as it does, ours on
    `many` with all cores, and the floor on the same."""
    cores = os.cpu_count() or 1
    pages = [nbformat.read(theirs.submitted(number), as_version=4) for number in range(few)]
    paths = [ours.submitted(number) for number in range(many)]
    learners = [notebook.read(path) for path in paths]
    reference = notebook.read(ours.source / f"{ours.source.name}.ipynb")
    with (
        Grader(ours.source, reference) as forking,
        Grader(ours.source, reference, site=Here(reuse=True)) as staying,
        ThreadPoolExecutor(cores) as pool,
    ):
        for grader in (forking, staying):
            list(pool.map(grader.grade, learners[: 2 * cores]))
        stock, graded, reused, bare = timing.turns(
            runs,
            lambda: [Execute(extra_arguments=_QUIET).preprocess(page, {}) for page in pages],
            lambda: list(pool.map(forking.grade, learners)),
            lambda: list(pool.map(staying.grade, learners)),
            lambda: floor.grade(paths, cores),
        )
    yield faster("execution and tests alone", stock.each(few), graded.each(many), 100)
    remark = "a fork, the cells and the tests in plain Python, nothing else"
    name = "against the floor, a host forked for each submission"
    yield slower(name, bare.each(many), graded.each(many), 6, remark)
    name = "against the floor, hosts reused"
    yield slower(name, bare.each(many), reused.each(many), 4, remark)
