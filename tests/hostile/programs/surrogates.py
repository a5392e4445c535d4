# technique: own
# gains: nothing for itself; a report that cannot be written, since half a character has no bytes
# stopped by: every text of a learner's is made whole before it is kept
# shown: never, the naive grader writes no text
HALF = "\ud800\udfff\udcff"
globals()[f"total_{HALF}"] = 1
globals()[f"tripl{HALF}"] = 1
print(HALF)
HALF
# %% double
def double(n):
    raise ValueError(HALF)
# %% greet
def greet(name):
    return HALF
# %% table
def table(n):
    print(HALF)
    return totel_
# %% fare
age = 30
fare = {HALF: [HALF]}
# %% box
class Box:
    put = lambda self, thing: None
    take = lambda self: type(HALF, (), {})()
# %% each
def each(function, values):
    function(HALF)
    raise type(HALF, (Exception,), {})(HALF)
# %% dice
def two_dice():
    raise KeyError(HALF)
# %% last
raise ValueError(HALF)
