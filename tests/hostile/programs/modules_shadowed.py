# technique: 31
# gains: code of the learner's in the next worker or in the grader, by names they import
# stopped by: -I for the zygote, -P for the host; each worker has an empty folder of its own
# shown: naive, points
# earns: rest=2
TEXT = "import os\nopen('@COURSE@/@LEFT@', 'w')\n"
for name in ("random", "json", "msgpack", "pytest", "sitecustomize", "usercustomize", "struct"):
    open(f"{name}.py", "w").write(TEXT)
open("x.pth", "w").write("import os")
open("checks.py", "w").write("import unittest")
