# technique: 22
# gains: a process that is still there when grading is over
# stopped by: seccomp (no fork), bubblewrap's process namespace
# shown: process, process
import os
import time

try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(1.5)
        os._exit(0)
    os.wait()
except OSError as error:
    print(type(error).__name__)
