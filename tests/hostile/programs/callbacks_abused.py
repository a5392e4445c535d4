# technique: own
# gains: a test that fails by its own function: called with objects, too many and too few of them
# stopped by: what the test's function raises goes back to the learner; objects stay handles
# shown: never, the naive grader gives no functions
class Thing:
    __len__ = __iter__ = __eq__ = __hash__ = lambda *_: 1 / 0


# %% each
def each(function, values):
    for arguments in ((), (1, 2, 3), (Thing(),), ([Thing()] * 9,), ({1: Thing},), (each,)):
        try:
            function(*arguments)
        except BaseException as error:
            print(error)
        try:
            function(*arguments, nobody=1)
        except BaseException as error:
            print(error)
    return Thing()
# %% dice
def two_dice():
    for _ in range(200):
        try:
            roll(*[Thing()] * 50)
        except BaseException:
            pass
    raise Thing
