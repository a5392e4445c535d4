# technique: own
# gains: answers that fill the disk with names (here: 3000)
# stopped by: the zygote counts the files, and ends the worker
# shown: worker without a look at it, points
# %% double
import time


def double(n):
    for number in range(3000):
        open(f"f{number}", "w").close()
    time.sleep(0.3)
    return 2 * n
