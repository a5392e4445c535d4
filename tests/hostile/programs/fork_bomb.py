# technique: 40
# gains: nothing for itself; a machine without processes (here: at most forty, for a second)
# stopped by: seccomp (no fork); where it is missing, the zygote counts processes and kills all
# shown: process, process
import os
import time

pids = []
for _ in range(40):
    try:
        pid = os.fork()
    except OSError:
        break
    if pid == 0:
        os.setsid()
        time.sleep(1.5)
        os._exit(0)
    pids.append(pid)
print(len(pids))
