# technique: own
# gains: nothing for itself; a host that recurses for ever
# stopped by: what is nested without end cannot be handed over, and costs one test
# shown: never, the naive grader never looks into them
DEEP = []
for _ in range(5000):
    DEEP = [DEEP]
ROUND = [1]
ROUND.append(ROUND)
KNOT = {}
KNOT["knot"] = (KNOT, [KNOT])
# %% double
def double(n):
    return DEEP if n == 2 else ROUND
# %% greet
def greet(name):
    return KNOT
# %% fare
age = 30
fare = ROUND
# %% each
def each(function, values):
    values.append(values)
    values.append(DEEP)
    function(values)
    return ROUND
# %% box
class Box:
    put = lambda self, thing: setattr(self, "thing", self)
    take = lambda self: self
