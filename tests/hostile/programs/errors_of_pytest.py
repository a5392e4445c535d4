# technique: 16
# gains: a test that is skipped, or ends pytest itself, by an error of that name
# stopped by: errors are made again from names of Python's own, and never one that ends a program
# shown: never, the naive grader's tests are unittest's
NAMES = iter("Skipped Exit XFailed Failed Exception KeyboardInterrupt SystemExit GeneratorExit "
             "ExceptionGroup BaseExceptionGroup UnicodeDecodeError StopTest SkipTest".split())


def odd():
    class Odd(Exception):
        __notes__ = ["\x1b[2J", object(), 3]
        __cause__ = __context__ = None
        args = ("passed", float("nan"), 10**5000, True)
        allow_module_level = True
        returncode = 0
        msg = "passed"

    Odd.__name__ = Odd.__qualname__ = next(NAMES, "x" * 10**6)
    Odd.__module__ = "builtins"
    raise Odd


# %% double
def double(n):
    odd()
# %% greet
def greet(name):
    odd()
# %% table
def table(n):
    odd()
# %% fare
age = 30
fare = 1
odd()
# %% even
def is_even(n):
    odd()
# %% upto
def upto(n):
    odd()
# %% total
def total(numbers):
    odd()
# %% each
def each(function, values):
    odd()
# %% dice
def two_dice():
    odd()
