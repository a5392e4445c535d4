# technique: 45
# gains: another answer when it is checked than when it was submitted
# stopped by: the file that was collected is what runs; each question is answered once
# shown: never, it is wrong answers in turn
import itertools
import threading
import time

TURN = itertools.count()


def turn():
    for _ in range(100):
        globals().update(double=lambda n: next(TURN))
        time.sleep(0.001)


threading.Thread(target=turn, daemon=True).start()
# %% double
def double(n):
    return next(TURN)
