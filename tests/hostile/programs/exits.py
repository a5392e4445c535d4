# technique: 17
# gains: a success by the exit status, and no grade for the rest of the class
# stopped by: SystemExit is an exception like others; KeyboardInterrupt too
# shown: never, the naive grader asks for a report and not for a status
# %% double
import sys


def double(n):
    sys.exit(0)
# %% greet
def greet(name):
    raise KeyboardInterrupt
# %% table
def table(n):
    raise GeneratorExit
# %% fare
age = 30
raise SystemExit
