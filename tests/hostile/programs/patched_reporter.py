# technique: 9
# gains: every test, by a result object that knows no failures
# stopped by: outcomes are collected in the host
# shown: naive, points
import sys
import unittest

unittest.TestResult.addFailure = unittest.TestResult.addError = lambda *_: None
for module in list(sys.modules.values()):
    for name in ("Outcome", "Observation", "CheckResult", "TestReport"):
        if hasattr(module, name):
            setattr(module, name, lambda *_, **__: None)
