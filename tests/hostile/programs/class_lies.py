# technique: own
# gains: full marks with values whose class, hash and order are lies
# stopped by: exact built-in types cross by value, everything else is a handle
# shown: naive, points
class Everything(type):
    __instancecheck__ = __subclasscheck__ = lambda *_: True
    __eq__ = lambda *_: True
    __hash__ = type.__hash__


class Liar(str, metaclass=Everything):
    __class__ = int
    __eq__ = __lt__ = __le__ = __contains__ = lambda *_: True
    __ne__ = lambda *_: False
    __hash__ = str.__hash__
    __add__ = __radd__ = __getitem__ = lambda self, *_: self
    __getattr__ = lambda self, name: self
    __call__ = lambda self, *_, **__: self


# %% double
def double(n):
    return Liar("4")
# %% greet
def greet(name):
    if not name:
        raise ValueError
    return Liar("Hello, Ann!")
# %% box
class Box:
    put = lambda self, thing: None
    take = lambda self: Liar(3)
# %% fare
age = 30
fare = Liar("0")
# %% each
def each(function, values):
    function(Liar("1"))
    return Liar("2")
# %% dice
def two_dice():
    return Liar("8")
