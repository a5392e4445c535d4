# technique: own
# gains: nothing for itself; a full disk (here: at most 600 megabytes)
# stopped by: sixteen megabytes for a file; the zygote measures the folder, and ends the worker
# shown: never, without the measure it would do what it says
# %% double
import time

def double(n):
    for number in range(60):
        with open(f"full-{number}", "wb") as file:
            file.write(bytes(10 << 20))
    time.sleep(1)
    return 4 if n == 2 else 10
