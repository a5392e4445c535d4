# technique: 37
# gains: hidden inputs, the environment or a shell for somebody outside
# stopped by: seccomp (no socket), bubblewrap (no network)
# shown: process, network
import socket

try:
    socket.create_connection(("127.0.0.1", int("@PORT@")), 0.5).send(b"hello")
except OSError as error:
    print(type(error).__name__)
