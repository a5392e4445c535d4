# technique: own
# gains: nothing for itself; a machine without process numbers (here: at most three thousand)
# stopped by: the zygote counts a worker's threads, and ends it
# shown: never, without the count it would do what it says
# %% double
import threading
import time

def double(n):
    threading.stack_size(32768)
    for _ in range(3000):
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
    time.sleep(1)
    return 4 if n == 2 else 10
