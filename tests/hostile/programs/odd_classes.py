# technique: own
# gains: nothing for itself; a worker that breaks while it describes an object, and a host with it
# stopped by: what cannot be described ends the worker, which costs its own exercise
# shown: never, the naive grader describes nothing
class Meta(type):
    __qualname__ = property(lambda cls: 1 / 0)
    __module__ = property(lambda cls: "numpy")
    __mro__ = property(lambda cls: cls.mro())
    __instancecheck__ = __subclasscheck__ = lambda cls, other: True
    __getattribute__ = lambda cls, name: (_ for _ in ()).throw(RecursionError)


class Odd(metaclass=Meta):
    __class__ = int
    __getattribute__ = lambda self, name: self


# %% double
def double(n):
    return Odd()
# %% greet
def greet(name):
    return Odd
# %% each
def each(function, values):
    values.append(Odd())
    return 2
# %% upto
def upto(n):
    return {Odd: 1, (Odd,): Odd()}
# %% table
def table(n):
    print(*[2, 4], sep=chr(10))
    raise Odd() or ValueError
