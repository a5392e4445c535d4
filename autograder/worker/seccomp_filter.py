"""The seccomp filter: libseccomp compiles it in the zygote, the kernel reads it in each worker."""

import ctypes
import errno
import importlib
import struct
import tempfile
from dataclasses import dataclass
from typing import Any

from .syscalls import CONDITIONS, IGNORED, NEWER, NUMBERS, REFUSED, UNKNOWN


@dataclass(frozen=True, slots=True)
class Filter:
    """A compiled filter where the kernel can read it: struct sock_fprog at `address`."""

    instructions: Any
    program: Any

    @property
    def address(self) -> int:
        return ctypes.addressof(self.program)


def build() -> Filter:
    """Allow what `syscalls` does not name; compiled once, since that takes longer than a fork."""
    seccomp = importlib.import_module("pyseccomp")
    arch = seccomp.Arch
    if seccomp.system_arch() not in {arch.X86_64, arch.AARCH64, arch.RISCV64}:
        raise OSError(errno.ENOSYS, "no list of system calls for this processor")

    def number(name: str) -> int:
        found: int = seccomp.resolve_syscall(arch.NATIVE, name)
        return found if found >= 0 else NUMBERS.get(name, found)

    answers = dict.fromkeys(NEWER, errno.ENOSYS)
    answers |= {number(name): errno.EPERM for group in REFUSED.values() for name in group}
    answers |= {number(name): 0 for name in IGNORED}
    answers |= {number(name): errno.ENOSYS for name in UNKNOWN}
    made = seccomp.SyscallFilter(seccomp.ALLOW)
    made.set_attr(seccomp.Attr.ACT_BADARCH, seccomp.KILL_PROCESS)
    for call, answer in answers.items():
        if call >= 0:
            made.add_rule(seccomp.ERRNO(answer), call)
    for rule in CONDITIONS:
        values = (rule.value,) if rule.differs else (rule.mask, rule.value)
        compare = seccomp.Arg(
            rule.argument, seccomp.NE if rule.differs else seccomp.MASKED_EQ, *values
        )
        made.add_rule(seccomp.ERRNO(errno.EPERM), number(rule.call), compare)
    with tempfile.TemporaryFile() as file:
        made.export_bpf(file)
        file.seek(0)
        code = file.read()
    instructions = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("@HP", len(code) // 8, ctypes.addressof(instructions))
    return Filter(instructions, ctypes.create_string_buffer(head, len(head)))
