# technique: own
# gains: a test's own list, changed after the call or into another type
# stopped by: an argument is a copy; what comes back has its type, and counts as changed
# shown: never, the naive grader hands copies over as well
import threading
import time

KEPT = []


def later():
    for _ in range(500):
        for values in KEPT:
            values.append(len(values))
        time.sleep(0.0005)


threading.Thread(target=later, daemon=True).start()
# %% each
def each(function, values):
    KEPT.append(values)
    values[:] = [2, 1]
    values.__class__
    return 2
# %% double
def double(n):
    return KEPT
# %% box
class Box:
    put = lambda self, thing: KEPT.append([thing])
    take = lambda self: KEPT
