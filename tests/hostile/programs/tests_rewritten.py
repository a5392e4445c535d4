# technique: 12
# gains: tests that assert nothing, rewritten before they are loaded
# stopped by: Landlock, or bubblewrap; and tests are collected before any learner's code runs
# shown: process, file
from pathlib import Path

Path("checks.py").write_text("import unittest")
for path in Path("@COURSE@").rglob("test_*.py"):
    path.write_text(path.read_text().replace("assert ", "0 and "))
