# technique: 21
# gains: time without end: the alarm that should stop it is switched off
# stopped by: the clock outside
# shown: naive, late
import signal

signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_REAL, 0)
while True:
    pass
