# technique: own
# gains: an answer of its own for one cell; the real one comes while the next cell, an honest one
# of another exercise, is being asked
# stopped by: when an answer comes that nobody asked for, the notebook runs again with a question
# after each cell, and the cell that forged is left out
# shown: host without a second look, lost
import gc
import time

import msgpack

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
# %% dice
def two_dice():
    return 12


body = msgpack.packb([server.number, 0, None, "", "", {}])
server.sock.sendall(len(body).to_bytes(4, "little") + body)
time.sleep(0.3)
