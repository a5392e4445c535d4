# technique: own
# gains: answers that fill the disk (here: 55 megabytes of it)
# stopped by: sixteen megabytes for a file; the zygote measures the folder, and ends the worker
# shown: worker without a look at it, points
# %% double
import time


def double(n):
    for number in range(5):
        with open(f"full-{number}", "wb") as file:
            file.write(bytes(11 << 20))
    time.sleep(0.3)
    return 2 * n
