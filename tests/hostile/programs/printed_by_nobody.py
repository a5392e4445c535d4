# technique: 33
# gains: output that the test takes for printed, or that fills the host: 200 megabytes, no text
# stopped by: what is printed is a text of the reply, within the bound of a message and of a test
# shown: never, it is the learner's own output
import sys


class Flood:
    room = 0

    def __init__(self, text):
        self.text = text

    write = lambda self, text: None
    flush = lambda self: None
    take = lambda self: self.text


import gc

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
# %% table
def table(n):
    server.out = Flood("3\n" * 4_000_000)
# %% double
def double(n):
    server.out = server.err = Flood("x" * 15_000_000)
    return n
# %% greet
def greet(name):
    server.err = Flood(b"x" * 1000)
    return name
# %% each
def each(function, values):
    server.out = Flood(["2", "4"])
# %% total
def total(numbers):
    server.out = Flood("\x1b[2J\u202e" * 100_000)
