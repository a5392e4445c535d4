# technique: own
# gains: nothing for itself; what is printed becomes an object, a lie or an error
# stopped by: what was printed is a text with a bound, or the message is forged
# shown: never, the naive grader does not read what is printed
import gc
import sys

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
sys.stdout = sys.stderr = sys.stdin = None
# %% double
def double(n):
    server.out.take = lambda: ["4"]
    return n
# %% greet
def greet(name):
    server.out.take = server.err.take = lambda: "x" * 15_000_000
    return name
# %% table
def table(n):
    server.out.parts = [2, 4]
# %% each
def each(function, values):
    server.objects.clear()
    return 0
