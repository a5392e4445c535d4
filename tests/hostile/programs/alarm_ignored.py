# technique: 21
# gains: time without end: the alarm that should stop it is switched off
# stopped by: the clock outside
# shown: naive, late
import signal

for number in (signal.SIGALRM, signal.SIGVTALRM, signal.SIGXCPU):
    signal.signal(number, signal.SIG_IGN)
for clock in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL):
    signal.setitimer(clock, 0)
while True:
    pass
