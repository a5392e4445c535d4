# technique: 1
# gains: full marks with an object that says it equals everything
# stopped by: verdicts over plain values; a handle never equals data
# shown: naive, points
class Anything(int):
    def __eq__(self, other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = lambda self, other: True
    __hash__ = int.__hash__
    __bool__ = lambda self: True
    __len__ = lambda self: 3


# %% double
def double(n):
    return Anything()
# %% greet
def greet(name):
    if not name:
        raise ValueError
    return Anything()
# %% fare
age = 30
fare = Anything()
# %% box
class Box:
    put = lambda self, thing: None
    take = lambda self: Anything()
# %% each
def each(function, values):
    return Anything()
# %% dice
def two_dice():
    return Anything()
# %% loose
def guests(text):
    return Anything()


def mean(numbers):
    return Anything()
