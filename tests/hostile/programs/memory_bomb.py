# technique: 40
# gains: nothing for itself; a machine without memory
# stopped by: a limit on the address space of each worker
# shown: never, without the limit it would do what it says
# %% double
def double(n):
    kept = []
    while True:
        try:
            kept.append(bytearray(64 << 20))
        except MemoryError:
            return len(kept)
# %% greet
def greet(name):
    return "x" * (1 << 40)
# %% table
def table(n):
    print([0] * (1 << 30))
