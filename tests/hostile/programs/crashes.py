# technique: own
# gains: nothing for itself; a crash that takes others along
# stopped by: a worker that ends costs the exercise it ended in
# shown: naive, lost
# %% double
import ctypes
import os
import signal

def double(n):
    ctypes.string_at(0)
# %% greet
def greet(name):
    os.abort()
# %% table
def table(n):
    signal.raise_signal(signal.SIGSTOP)
    signal.alarm(1)
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    while True:
        pass
# %% box
class Box:
    def __del__(self):
        os._exit(0)
# %% last
ctypes.string_at(0)
