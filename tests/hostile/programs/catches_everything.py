# technique: 20
# gains: a grader that waits for ever: no exception and no signal ends the loop
# stopped by: the clock outside, and SIGKILL
# shown: naive, late
# %% double
import signal


def double(n):
    for number in range(1, 32):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
