"""nbgrader's configuration of a course on a class server; yours to change, never overwritten."""

from pathlib import Path

from autograder.gradebook.wiring import configure

c = get_config()  # noqa: F821 - nbgrader defines it
configure(c, Path(__file__).resolve().parent)
c.Exchange.root = "/srv/nbgrader/exchange"
c.ExchangeFactory.collect = "autograder.gradebook.custody.CollectOwn"
# Hidden tests that nobody can read on the internet: set c.Score.hidden (docs/nbgrader.md).
