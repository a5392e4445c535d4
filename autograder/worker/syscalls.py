"""The system calls a worker does without: a beginner's program never misses them.

Names are libseccomp's; one that an architecture lacks is skipped.
"""

from dataclasses import dataclass

REFUSED = {
    "other programs": ("fork", "vfork", "execve", "execveat", "memfd_create", "memfd_secret"),
    "network": ("socket", "connect", "bind", "listen", "accept", "accept4", "socketcall"),
    "signals to others": (
        *("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"),
        *("pidfd_open", "pidfd_getfd", "pidfd_send_signal"),
    ),
    "memory of others": (
        *("ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "process_madvise"),
        *("process_mrelease", "migrate_pages", "move_pages", "userfaultfd", "perf_event_open"),
    ),
    "places where neighbours meet": (
        *("shmget", "shmat", "shmctl", "semget", "semop", "semtimedop", "semctl", "ipc"),
        *("msgget", "msgsnd", "msgrcv", "msgctl", "mq_open", "mq_unlink"),
        *("keyctl", "add_key", "request_key"),
    ),
    # Landlock does not look at these: truncate before Linux 6.2, the others never.
    "files by name": (
        *("truncate", "chown", "fchown", "lchown", "fchownat", "link", "linkat"),
        *("mknod", "mknodat", "setxattr", "lsetxattr", "fsetxattr", "setxattrat"),
        *("removexattr", "lremovexattr", "fremovexattr", "removexattrat", "file_setattr"),
        *("name_to_handle_at", "open_by_handle_at", "chroot"),
        *("inotify_init", "inotify_init1", "inotify_add_watch", "fanotify_init", "fanotify_mark"),
    ),
    "mounts and namespaces": (
        *("mount", "umount", "umount2", "pivot_root", "unshare", "setns", "mount_setattr"),
        *("open_tree", "open_tree_attr", "move_mount", "fsopen", "fsconfig", "fsmount", "fspick"),
    ),
    "wide doors of the kernel": (
        *("bpf", "io_uring_setup", "io_uring_enter", "io_uring_register", "lookup_dcookie"),
        *("personality", "uselib", "ustat", "sysfs", "_sysctl", "vhangup", "modify_ldt"),
        *("lsm_set_self_attr", "vm86", "vm86old", "nfsservctl", "remap_file_pages"),
    ),
    "limits and priorities": (
        *("setrlimit", "setpriority", "nice", "ioprio_set", "sched_setaffinity"),
        *("sched_setparam", "sched_setscheduler", "sched_setattr"),
    ),
    # The rest matters when an engineer grades as root.
    "identity": (
        *("setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid"),
        *("setgroups", "setfsuid", "setfsgid", "capset"),
    ),
    "the machine": (
        *("init_module", "finit_module", "delete_module", "create_module", "query_module"),
        *("kexec_load", "kexec_file_load", "reboot", "swapon", "swapoff", "acct", "syslog"),
        *("quotactl", "quotactl_fd", "settimeofday", "clock_settime", "clock_adjtime"),
        *("adjtimex", "stime", "sethostname", "setdomainname", "iopl", "ioperm"),
    ),
}

# Answered "done" without doing anything: shutil.copy ends with a chmod, and must work.
IGNORED = (
    *("chmod", "fchmod", "fchmodat", "fchmodat2"),
    *("utime", "utimes", "futimesat", "utimensat"),
)

# glibc falls back on clone, whose flags a filter can read.
UNKNOWN = ("clone3",)

# A libseccomp older than the kernel has no name for these; they have one number everywhere.
NUMBERS = {
    "pidfd_send_signal": 424,
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsconfig": 431,
    "fsmount": 432,
    "fspick": 433,
    "pidfd_open": 434,
    "clone3": 435,
    "pidfd_getfd": 438,
    "process_madvise": 440,
    "mount_setattr": 442,
    "quotactl_fd": 443,
    "memfd_secret": 447,
    "process_mrelease": 448,
    "fchmodat2": 452,
    "lsm_set_self_attr": 460,
    "setxattrat": 463,
    "removexattrat": 466,
    "open_tree_attr": 467,
    "file_setattr": 469,
}

# What comes after Linux 6.12 is "not implemented" until somebody has read what it does.
NEWER = range(463, 512)


@dataclass(frozen=True, slots=True)
class Condition:
    """Refuse `call` when the bits `mask` of an argument are `value`; or, if `differs`, are not."""

    call: str
    argument: int
    value: int
    mask: int = 0xFFFFFFFF  # the kernel reads 32 bits of an int; a program may set the others
    differs: bool = False


_CLONE_THREAD = 0x10000
_STREAM_ONLY = (2, 3, 5)  # SOCK_DGRAM and its alias SOCK_RAW, SOCK_SEQPACKET
_FCNTL_OWNER = (8, 10, 15)  # F_SETOWN, F_SETSIG, F_SETOWN_EX: a descriptor that kills
_IOCTL_OWNER = (0x8901, 0x8902)  # FIOSETOWN, SIOCSPGRP: the same
_IOCTL_TYPE = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX: typing in the teacher's terminal
_PRCTL = (1, 4, 35, 0x59616D61)  # PR_SET_PDEATHSIG, _DUMPABLE, _MM, _PTRACER

CONDITIONS = (
    # Threads may start, processes may not.
    Condition("clone", 0, 0, mask=_CLONE_THREAD),
    # Reading a limit is harmless.
    Condition("prlimit64", 2, 0, differs=True),
    # asyncio needs a pair of streams; a datagram can be addressed to somebody else.
    Condition("sendto", 4, 0, differs=True),
    Condition("socketpair", 0, 1, differs=True),
    *(Condition("socketpair", 1, kind, mask=0xF) for kind in _STREAM_ONLY),
    *(Condition("fcntl", 1, command) for command in _FCNTL_OWNER),
    *(Condition("ioctl", 1, command) for command in (*_IOCTL_OWNER, *_IOCTL_TYPE)),
    *(Condition("prctl", 0, option) for option in _PRCTL),
)
