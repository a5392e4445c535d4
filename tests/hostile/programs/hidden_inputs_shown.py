# technique: 37
# gains: the hidden tests' values, kept when they come in and shown wherever something is shown
# stopped by: visible tests run first; what hidden tests get is never shown; a cell's output is
# that of the first run
# shown: process without first runs, hidden
import os

SEEN = []


def keep(*values):
    SEEN.append(values)
    for name in ("seen.txt", "../seen.txt", "/tmp/@LEFT@", "/dev/shm/@LEFT@"):
        try:
            open(name, "a").write(f"{values}\n")
        except OSError:
            pass


for name in ("seen.txt", "../seen.txt", "/tmp/@LEFT@", "/dev/shm/@LEFT@"):
    try:
        print(open(name).read())
    except OSError:
        pass
# %% double
def double(n):
    keep(n)
    if n > 1000:
        os._exit(0)
    raise ValueError(f"{SEEN}")
# %% greet
def greet(name):
    keep(name)
    print(SEEN)
    raise type(f"Seen{name}", (Exception,), {})(f"{SEEN}")
# %% table
def table(n):
    keep(input() if n else "")
    print(SEEN)
# %% fare
age = 30
keep(age)
fare = str(SEEN)
# %% box
class Box:
    def put(self, thing):
        keep(thing)

    def take(self):
        return str(SEEN)
# %% each
def each(function, values):
    keep(values)
    return str(SEEN)
# %% dice
def two_dice():
    keep(roll(), roll())
    return str(SEEN)
# %% rest
def triple(n):
    print(SEEN)
    return 3 * n
