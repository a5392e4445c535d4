# technique: 35
# gains: a program that behaves only while it is graded, by what it finds out about the place
# stopped by: a clean environment: it can know that it is graded, which earns nothing
# shown: process, environment
import os
import platform
import sys
import time

print(dict(os.environ), sys.argv, sys.orig_argv, platform.node()[:0], time.tzname)
for pid in (os.getppid(), "self", 1):
    for name in ("environ", "cmdline"):
        try:
            print(open(f"/proc/{pid}/{name}").read())
        except OSError as error:
            print(type(error).__name__)
try:
    pid = os.getppid()
    while pid:
        pid = int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])
        print(open(f"/proc/{pid}/environ").read())
except OSError as error:
    print(type(error).__name__)
