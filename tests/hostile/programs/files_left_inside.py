# technique: own
# gains: a letter to the next learner, in the small world that bubblewrap's walls leave
# stopped by: seccomp and Landlock; where one is missing, walls of their own for each submission
# shown: never, walls of one's own cannot be switched off; before they were, this gained "next"
import ctypes
import os

try:
    open("/tmp/letter-left", "w").write("double(n) is 2 * n")
except OSError as error:
    print(type(error).__name__)
libc = ctypes.CDLL(None, use_errno=True)
print(libc.shmget(4711, 4096, 0o1666) < 0, libc.msgget(4711, 0o1666) < 0)
try:
    if os.fork() == 0:
        os.setsid()
        import time
        time.sleep(1.5)
        os._exit(0)
except OSError as error:
    print(type(error).__name__)
