# technique: own
# gains: answers that fill the process table (here: with 300 threads)
# stopped by: the zygote counts a worker's threads, and ends it
# shown: worker without a look at it, points
# %% double
import threading
import time


def double(n):
    threading.stack_size(32768)
    for _ in range(300):
        threading.Thread(target=time.sleep, args=(2,), daemon=True).start()
    time.sleep(0.3)
    return 2 * n
