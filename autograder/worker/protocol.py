"""The words of the protocol between worker and host: types, kinds of message, bounds."""

MAX_MESSAGE = 16 << 20  # bytes
MAX_DEPTH = 60  # extension types in each other; each level costs C stack while decoding
MAX_COPIES = 4 * MAX_MESSAGE  # bytes: each of those levels is a copy of what is in it
MAX_INT = 1 << 16  # bytes; beyond 500,000 bits a number answers no exercise
MAX_TERM = 1 << 11  # bytes of a fraction's terms: reducing it takes the square of their length
MAX_RANGE = 10**7  # items; `sum` of more would hold up whoever asks for it
MAX_EXPONENT = 10_000  # of a Decimal; written out, each is a digit
MAX_ALIKE = 100  # keys of one hash: a table of them takes the square of their number

# Extension types of msgpack.
TUPLE, SET, FROZENSET, INT, COMPLEX, RANGE, BYTEARRAY, FRACTION, DECIMAL, DATE = range(1, 11)
HANDLE, CALLBACK, ARGUMENT = 40, 41, 42

# What a message is, said by its first item.
DONE, RAISED, ASKING, ANSWERED, REFUSED = range(5)


class Closed(Exception):  # noqa: N818 - a state, not a mistake
    """The other side is gone."""


class WireError(ValueError):
    """What came is not a value of this protocol, or what should go cannot be one."""
