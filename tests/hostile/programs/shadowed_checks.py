# technique: 12
# gains: every test, by a file that is imported in place of the tests
# stopped by: the host never imports from a folder where learners write
# shown: naive, points
from pathlib import Path

Path("checks.py").write_text("import unittest")
