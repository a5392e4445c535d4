"""`coach.check` in a learner's kernel: from the order to its end, as the learner waits for it."""

import os
import time
from collections.abc import Iterator

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from autograder.bench import workload
from autograder.bench.course import Course
from autograder.bench.measure import Measure
from autograder.bench.timing import Times

_PATIENCE = 60


def checks(ours: Course, number: int) -> Iterator[Measure]:
    """An exercise of five tests, checked again and again in the folder of the assignment."""
    asked = workload.exercises()[0]
    manager, client = start_new_kernel(cwd=str(ours.source), env={**os.environ})
    try:
        _run(client, "from autograder import coach")
        _run(client, f"# {asked.name}\n{asked.answer}")
        order = f'coach.check("{asked.name}")'
        _run(client, order)
        seconds = []
        for _ in range(number):
            start = time.perf_counter()
            _run(client, order)
            seconds.append(time.perf_counter() - start)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    times = Times(tuple(seconds))
    name = "coach.check in a kernel, an exercise of five tests, after the first"
    figure = times.median * 1000
    yield Measure(name, figure, "ms", 50, more=False, runs={"ours": times})


def _run(client: BlockingKernelClient, code: str) -> None:
    said = client.execute_interactive(
        code, timeout=_PATIENCE, store_history=True, output_hook=lambda _: None
    )
    if said["content"]["status"] != "ok":
        raise RuntimeError(f"{code}: {said['content']['evalue']}")
