# technique: own
# gains: a test's own values, by saying "the argument itself" or "it has changed" about any of them
# stopped by: a back-reference is an index into what was handed over, of the same type
# shown: never, an argument is what the learner was given
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")


def reply(value, changes):
    message = msgpack.packb([server.number, 0, value, "", "", changes], strict_types=False)
    server.sock.sendall(len(message).to_bytes(4, "little") + message)


# %% each
def each(function, values):
    reply(2, {0: [1, 2], 1: [1, 2]})
# %% double
def double(n):
    reply(msgpack.ExtType(42, b"\x00"), {0: 2 * n})
# %% upto
def upto(n):
    reply(msgpack.ExtType(42, b"\x00"), {-1: []})
# %% total
def total(numbers):
    reply(3, {0: {"1": 1}, True: [3]})
# %% loose
def guests(text):
    reply(msgpack.ExtType(42, b"\x00"), {0.0: "Ann"})
def mean(numbers):
    reply(msgpack.ExtType(42, b"\x01"), {})
