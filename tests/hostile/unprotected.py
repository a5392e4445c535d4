"""The host with one of its protections taken out, to see that it is this one that protects."""

import sys

from autograder import enclosure, host, reply
from autograder.answer import Answer
from autograder.execution import Execution
from autograder.handle import Handle
from autograder.link import Link
from autograder.outputs import Outputs

_WORKER = """
from tremplin_worker import lockdown, scratch
{}
"""


def functions_that_end() -> None:
    """A test's functions answer in the next test too."""
    Link.begin = lambda self, *times: self.clock.begin(*times)


def objects_that_stay_silent() -> None:
    """Each object is asked whether it is right."""
    real = Handle.__init__

    def wanted(self: Handle, *facts: object) -> None:
        real(self, *facts)
        self.wanted_ = True

    Handle.__init__ = wanted


def silence_between_questions() -> None:
    """Whoever speaks first is believed."""
    Link.check = lambda _: None


def a_second_look() -> None:
    """The cell that was running when an answer came that nobody had asked for is at fault."""
    Execution._ask_again = staticmethod(lambda _: None)  # noqa: SLF001 - the protection taken away


def silence_and_a_second_look() -> None:
    """Neither."""
    silence_between_questions()
    a_second_look()


def first_runs() -> None:
    """A cell shows what it did when it ran last."""
    real = Outputs.keep

    def keep(self: Outputs, position: int, output: object) -> None:
        self.cells[position] = None
        real(self, position, output)

    Outputs.keep = keep


def a_look_at_it() -> None:
    """Nobody counts files and threads."""
    _in_the_worker("scratch.is_too_much = lambda *_, **__: False")


def a_limit_on_memory() -> None:
    """Eight gigabytes for each worker."""
    _in_the_worker("lockdown.prepare.__defaults__ = (lockdown.Limits(memory=8 << 30),)")


def errors_that_end_nothing() -> None:
    """What the learner's code raises is raised as it is."""
    reply.RuntimeError = StopIteration  # type: ignore[attr-defined]


def a_rule_for_every_cell() -> None:
    """A cell that cannot be read has nothing that is forbidden."""
    Answer.ruled = lambda self: self.tree


def rights_given_up() -> None:
    """Root's worker may do what root may."""
    _in_the_worker("lockdown._drop_capabilities = lambda: None")


def _in_the_worker(code: str) -> None:
    enclosure._LOAD += _WORKER.format(code)  # noqa: SLF001 - the protection taken away


if __name__ == "__main__":
    for protection in sys.argv[1].split(","):
        globals()[protection]()
    host.main(int(sys.argv[-1]))
