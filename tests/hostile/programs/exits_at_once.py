# technique: 18
# gains: nothing for itself; the submission, or the whole class, stays without marks
# stopped by: a worker that ends costs the exercise it ended in, a fresh one serves the others
# shown: naive, lost
import os

# %% double
def double(n):
    os._exit(0)
# %% greet
os._exit(0)
