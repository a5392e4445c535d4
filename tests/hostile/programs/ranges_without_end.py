# technique: own
# gains: nothing for itself; a test that adds up what it gets, in a loop that no alarm interrupts
# stopped by: ranges and exponents that no test could work through do not cross
# shown: never, the host would be busy until its own bound of 200 seconds
import decimal
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")


def send(value):
    body = msgpack.packb([server.number, 0, value, "", "", {}])
    server.sock.sendall(len(body).to_bytes(4, "little") + body)


# %% upto
def upto(n):
    send(msgpack.ExtType(6, msgpack.packb([0, 10**15, 1])))
# %% loose
def guests(text):
    return range(10**18)
def mean(numbers):
    send(msgpack.ExtType(9, b"1E+999999999"))
# %% greet
def greet(name):
    return [range(0, -10**18, -3)]
# %% double
def double(n):
    return decimal.Decimal("-1E-999999")
