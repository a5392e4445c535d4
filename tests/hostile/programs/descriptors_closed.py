# technique: own
# gains: nothing for itself; a line that is cut, or leads elsewhere
# stopped by: a line that is cut is a worker that ended
# shown: never, the naive grader has no line
import os

# %% double
def double(n):
    os.closerange(0, 64)
    return 4
# %% greet
def greet(name):
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in range(3, 20):
        try:
            os.dup2(nothing, number)
        except OSError:
            pass
    return "Hello, Ann!"
# %% table
def table(n):
    for _ in range(100):
        try:
            os.dup(3)
            os.pipe()
        except OSError:
            break
    print("2\n4 ")
    raise SystemExit
