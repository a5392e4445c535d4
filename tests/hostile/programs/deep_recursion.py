# technique: 40
# gains: nothing for itself; a grader that overflows its stack
# stopped by: the worker is another process; what it hands over is nested sixty deep at most
# shown: never, the naive grader is another process too: it would only end itself
import sys

# %% double
def double(n):
    return double(n)
# %% greet
def greet(name):
    sys.setrecursionlimit(1 << 30)
    return greet(name)
# %% table
def table(n):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    print(deep)
