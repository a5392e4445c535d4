# technique: 1
# gains: a dictionary or a set that is looked up in: keys that are equal in one way and not in another
# stopped by: keys are compared with their types; a handle as a key is found by itself alone
# shown: never, the naive grader asks for no dictionary
NAN = float("nan")


class Key(str):
    __eq__ = lambda self, other: True
    __hash__ = lambda self: hash("Ann")


# %% loose
def guests(text):
    return {Key("x"): 1, NAN: 2, True: 3, 1.0: 4, -0.0: 5, object(): 6}
def mean(numbers):
    return NAN
# %% even
def is_even(n):
    return {Key("x")} if n % 2 else NAN
# %% upto
def upto(n):
    return {-1: 2.0, 6.0: None, NAN: n}
# %% greet
def greet(name):
    return Key("Hello")
