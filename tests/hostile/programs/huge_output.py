# technique: 40
# gains: nothing for itself; a notebook, a database and a page of many megabytes
# stopped by: 200,000 characters for a cell and for a call, and a bound for the whole notebook
# shown: never, it costs memory and time, which no assertion here measures
import os
import sys

for _ in range(20):
    print("x" * 1_000_000)
    sys.stderr.write("y" * 1_000_000)
    os.write(1, b"z" * 1_000_000)
"v" * 10_000_000
# %% table
def table(n):
    print("x" * 30_000_000)
# %% double
def double(n):
    raise ValueError("x" * 30_000_000)
# %% greet
def greet(name):
    return name * 8_000_000
