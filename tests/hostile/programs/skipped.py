# technique: 16
# gains: tests that are skipped, where a skipped test counts as passed
# stopped by: only an explicit pass counts; an exception of the learner's is never pytest's
# shown: naive, points
import unittest

try:
    from _pytest.outcomes import Skipped
except ImportError:
    Skipped = type("Skipped", (BaseException,), {"__module__": "builtins"})


# %% double
def double(n):
    raise unittest.SkipTest("not today")
# %% greet
def greet(name):
    raise Skipped("not today")
# %% table
def table(n):
    raise type("Exit", (Exception,), {"__module__": "_pytest.outcomes"})("xfail")
