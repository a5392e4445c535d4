# technique: own
# gains: an exception that makes the grader stumble while it tells about it
# stopped by: names, texts and arguments of an exception are only texts; a test that fails oddly
# fails
# shown: host without silence and a second look, lost
import gc

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")


def send(name, bases=(), message="", steps=(), args=()):
    raised = [name, list(bases), message, list(steps), list(args)]
    body = msgpack.packb([server.number, 1, raised, "", "", {}], unicode_errors="surrogatepass")
    server.sock.sendall(len(body).to_bytes(4, "little") + body)


# %% double
def double(n):
    send("a\0b", ["ValueError"], "x")
# %% greet
def greet(name):
    send("SyntaxError", [], "m", [], ["m", "abcd"])
    send("ExceptionGroup", [], "m", [], ["m", "abcd"])
# %% table
def table(n):
    send("\ud800" * 100, ["\ud800"], "\ud800" * 9999, [["\ud800", 3]], ["\ud800"])
# %% fare
age = 30
send("UnicodeDecodeError", ["StopIteration"], "m", [["<cell 1>", 1 << 40]], [1, 2, 3])
# %% box
class Box:
    def __init__(self):
        send("OSError", [], "m", [], [2, "a", "b", 4, "c"])
# %% each
def each(function, values):
    send("KeyError" * 100_000, ["Exception"] * 100_000, "x" * 1_000_000)
# %% dice
def two_dice():
    send("NotDefined", [], "two_dice")
