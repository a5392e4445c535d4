# technique: own
# gains: nothing for itself; a test that asks for ever, or a text that takes for ever
# stopped by: the clock of each test; megabytes for each test; a value is asked and not believed
# shown: never, the naive grader has no clock for one test
import itertools


class Endless:
    __len__ = lambda self: 1 << 62
    __iter__ = lambda self: itertools.repeat("x" * 100_000)
    __getitem__ = lambda self, key: self
    __str__ = __repr__ = lambda self: str(self)


# %% double
def double(n):
    return Endless()
# %% greet
def greet(name):
    return itertools.repeat("x" * 100_000) if name == "Ann" else Endless()
# %% box
class Box:
    put = __getattr__ = lambda self, thing: Box()
    take = lambda self: Box()
    __eq__ = __bool__ = lambda self, *_: self.take()
# %% each
def each(function, values):
    while True:
        values.append("x" * 100_000)
