"""Many units at once, each in a process of its own."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from autograder.verify.finding import Report
from autograder.verify.unit import examine


def verify(folders: Sequence[Path], jobs: int, *, quick: bool = False) -> Iterator[Report]:
    """A report for each unit, as soon as it is there; a quick one grades nothing."""
    fresh = multiprocessing.get_context("spawn")  # nothing of ours is forked, threads neither
    workers = min(jobs, len(folders))
    # One unit per process: pytest and what it imported for the last one stay behind.
    with ProcessPoolExecutor(workers, mp_context=fresh, max_tasks_per_child=1) as pool:
        for done in as_completed(
            [pool.submit(examine, folder, quick=quick) for folder in folders]
        ):
            yield done.result()
