# technique: own
# gains: a host that stumbles over a message that is none
# stopped by: a forged message ends the worker and costs the exercise
# shown: never, the naive grader has no messages; each check of one has its test in test_fuzz.py
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
HANDLE = msgpack.ExtType(40, msgpack.packb([0, "object", "x"]))


def send(message, head=None):
    if type(message) is list:
        message = msgpack.packb([server.number, *message])
    body = message if type(message) is bytes else msgpack.packb(message)
    server.sock.sendall((head or len(body).to_bytes(4, "little")) + body)


# %% double
def double(n):
    send([0, 4, "", "", HANDLE])
    return 4
# %% greet
def greet(name):
    send(HANDLE)
    return "Hello, Ann!"
# %% table
def table(n):
    send([1, HANDLE, "", "", {}])
# %% fare
age = 30
send([4, HANDLE, HANDLE, HANDLE, {0: HANDLE}])
# %% box
class Box:
    def __init__(self):
        send([2, HANDLE, HANDLE, HANDLE])
# %% each
def each(function, values):
    send(b"\xc1\xff" * 100)
    return 2
# %% dice
def two_dice():
    send([99, 8, "", "", {}])
    return 8
