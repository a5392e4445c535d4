# technique: 30
# gains: the tests, from a module that looks harmless and patches when it is imported
# stopped by: no test runs in the learner's process
# shown: naive, points
import sys

open("plots.py", "w").write("get = __import__('IPython').get_ipython\n"
    "get().input_transformers_post = [lambda lines: ['pass\\n']]\n")
sys.path.insert(0, ".")
try:
    import plots
except AttributeError:
    pass
