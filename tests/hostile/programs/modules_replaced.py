# technique: own
# gains: values that the worker's own modules make up: msgpack, struct, copy, operator, json, time
# stopped by: the worker is not trusted: whatever it says is a return value
# earns: rest=0
# shown: never, the worker's modules know no expected value
import builtins
import copy
import json
import operator
import struct
import sys
import time

import msgpack

copy.deepcopy = copy.copy = lambda value, *_: value
operator.eq = operator.contains = lambda *_: True
json.dumps = json.loads = lambda *_: "4"
time.monotonic = time.time = lambda: 0
struct.Struct = None
for name, module in list(sys.modules.items()):
    if name.endswith(".description"):
        module.kind = lambda _: "function"
        module.name = lambda _: "int"
    if name.endswith(".wire"):
        module.MAX_MESSAGE = 1 << 40
        module.MAX_DEPTH = 1 << 40
# %% double
class Thing:
    pass

def double(n):
    return Thing()
# %% last
import gc

real = msgpack.packb
server = next(o for o in gc.get_objects() if type(o).__name__ == "Server")
for module in list(sys.modules.values()):
    if getattr(module, "packb", None) is real:
        module.packb = lambda value, **options: real([server.number, 0, 4, "2\n4", "", {}])
builtins.getattr = lambda *_: 1 / 0
# %% rest
def triple(n):
    return 3 * n
