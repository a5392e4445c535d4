# technique: 11
# gains: the text of the hidden tests, read from the disk
# stopped by: Landlock, or bubblewrap: the course is not there
# shown: process, hidden
from pathlib import Path

for folder in ("@COURSE@", "..", "../..", "/proc/self/cwd", "/"):
    try:
        for path in Path(folder).glob("assignments/*/hidden/*.py"):
            print(path.read_text())
    except OSError as error:
        print(type(error).__name__)
