# technique: own
# gains: an answer by kinds that nobody knows: every code of msgpack's extensions, times, callbacks
# stopped by: a table of readers; what is not in it is no value, and ends the worker
# shown: never, the naive grader has no such messages
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
codes = iter([*range(11, 128), *range(1, 11), 40, 41, 42])


def forged(code, body):
    message = msgpack.packb([server.number, 0, msgpack.ExtType(code, body), "2\n4", "", {}])
    server.sock.sendall(len(message).to_bytes(4, "little") + message)


# %% double
def double(n):
    forged(next(codes), msgpack.packb([1, "object", "x"]))
# %% greet
def greet(name):
    forged(41, msgpack.packb([0]))
# %% table
def table(n):
    forged(42, b"\x07")
# %% each
def each(function, values):
    forged(42, b"")
# %% box
class Box:
    put = lambda self, thing: forged(40, msgpack.packb([-1, "class", "Box"]))
    take = lambda self: forged(40, msgpack.packb([10**30, "iterator", "x" * 10**6]))
# %% upto
def upto(n):
    forged(40, msgpack.packb([[], "iterator", 3]))
# %% loose
def guests(text):
    forged(40, msgpack.packb([0, "object", "x", "too", "many"]))
def mean(numbers):
    forged(5, b"1")
