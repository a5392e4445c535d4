# technique: own
# gains: a file that cannot be removed, memory taken from the machine, the network's name: root's rights
# stopped by: the worker gives all capabilities up but the one to read; test_lockdown.py shows it
# shown: never, what it leaves could not be removed by the test either
import ctypes
import fcntl
import mmap
import os
import struct

open("@LEFT@", "w").close()
left = os.open("@LEFT@", os.O_RDONLY)
for request in (0x40086602, 0x401C5820):
    try:
        fcntl.ioctl(left, request, struct.pack("=QQQQ", 0x10, 0x10, 0, 0))
        print("it-has-worked")
    except OSError:
        pass
libc = ctypes.CDLL(None, use_errno=True)
page = mmap.mmap(-1, mmap.PAGESIZE)
address = ctypes.addressof(ctypes.c_char.from_buffer(page))
for code in (101,):  # to take one page out of use; 100 would poison it
    if libc.madvise(ctypes.c_void_p(address), mmap.PAGESIZE, code) == 0:
        print("it-has-worked")
for attempt in (
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
    lambda: os.chroot("."),
    lambda: os.setuid(12345),
    lambda: os.mknod("device", 0o600 | 0o020000, os.makedev(1, 1)),
):
    try:
        attempt()
        print("it-has-worked")
    except OSError:
        pass
