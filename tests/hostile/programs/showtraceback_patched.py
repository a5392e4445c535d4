# technique: 6
# gains: errors that nobody sees, by a patched traceback printer
# stopped by: an outcome is made in the host, not read from what was shown
# shown: never, nbgrader closed it and the naive grader does not read tracebacks
import sys

try:
    get_ipython().showtraceback = lambda *_, **__: None
    get_ipython().set_custom_exc((Exception,), lambda *_, **__: [])
except Exception:
    pass
sys.excepthook = lambda *_: None
