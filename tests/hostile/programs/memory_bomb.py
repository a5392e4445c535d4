# technique: 40
# gains: answers that need more memory than a class has (here: two gigabytes, never touched)
# stopped by: a limit on the address space of each worker
# shown: worker without a limit on memory, points
# %% double
import mmap


def double(n):
    kept = mmap.mmap(-1, 2 << 30)
    return 2 * n
# %% greet
def greet(name):
    return "x" * (1 << 40)
# %% table
def table(n):
    kept = []
    while True:
        try:
            kept.append(bytearray(64 << 20))
        except MemoryError:
            print("2\n" * len(kept))
            break
